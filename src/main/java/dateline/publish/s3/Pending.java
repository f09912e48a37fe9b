package dateline.publish.s3;

import dateline.publish.Plan;
import dateline.publish.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a publishing was about to do: written before it begins, removed when all is done. What is
 * found of one that was interrupted tells the next what nobody can be sure of.
 *
 * @param release that it made
 * @param puts paths that it put, or gave other headers
 * @param deletes paths that it took away
 * @param purges that were due in the end
 */
record Pending(String release, List<String> puts, List<String> deletes, List<String> purges) {

    static final String FOLDER = "state/pending/";

    private static final String HEAD = "dateline pending 1";

    Pending {
        puts = List.copyOf(puts);
        deletes = List.copyOf(deletes);
        purges = List.copyOf(purges);
    }

    static Pending of(Plan plan) {
        var puts = new ArrayList<String>();
        var deletes = new ArrayList<String>();
        for (Step step : plan.steps()) {
            (step.action() == Step.Action.DELETE ? deletes : puts).add(step.item().path());
        }
        return new Pending(plan.next().release(), puts, deletes, plan.purges());
    }

    /** What is left to be done when the site is as it should be. */
    Pending purgesOnly() {
        return new Pending(release, List.of(), List.of(), purges);
    }

    String path() {
        return FOLDER + release;
    }

    byte[] render() {
        var text = new StringBuilder(HEAD).append('\n').append(release).append('\n');
        puts.forEach(path -> text.append("put ").append(path).append('\n'));
        deletes.forEach(path -> text.append("delete ").append(path).append('\n'));
        purges.forEach(path -> text.append("purge ").append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws IOException when it is of another Dateline
     */
    static Pending parse(byte[] bytes) throws IOException {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(HEAD)) {
            throw new IOException("what is pending is damaged, or of another Dateline");
        }
        var puts = new ArrayList<String>();
        var deletes = new ArrayList<String>();
        var purges = new ArrayList<String>();
        for (String line : lines.subList(2, lines.size())) {
            int space = line.indexOf(' ');
            String path = line.substring(space + 1);
            switch (line.substring(0, Math.max(0, space))) {
                case "put" -> puts.add(path);
                case "delete" -> deletes.add(path);
                case "purge" -> purges.add(path);
                default -> throw new IOException("what is pending is of another Dateline");
            }
        }
        return new Pending(lines.get(1), puts, deletes, purges);
    }
}
