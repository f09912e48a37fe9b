package dateline.publish;

import dateline.matter.Entry;
import dateline.matter.Keys;
import dateline.matter.Nearest;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the target that is meant among those of the masthead.
 *
 * @param kinds of targets that there are
 * @param root the publication's folder
 * @param site the folder that the site is built into
 * @param environment of this process
 * @param log of all that is asked of a target
 */
public record Targets(
        List<Kind> kinds, Path root, Path site, Map<String, String> environment, Log log) {

    public Targets {
        kinds = List.copyOf(kinds);
        environment = Map.copyOf(environment);
    }

    /**
     * A target that can be looked at.
     *
     * @param place of its settings, for problems
     * @param url where its readers find it, with a slash at the end; null: as the masthead says
     * @param urlPlace where the settings say so
     * @param limits of the host behind it
     * @param packings of the files beside others
     */
    public record Opened(
            String name,
            Place place,
            Outlet outlet,
            @Nullable String url,
            Place urlPlace,
            Limits limits,
            List<Packing> packings) {

        /** An address that can be compared with others has a slash at its end. */
        public Opened {
            url = url == null || url.isEmpty() || url.endsWith("/") ? url : url + "/";
            packings = List.copyOf(packings);
        }

        /** Insists that this machine can pack for it. */
        public void insist() throws Refused {
            if (!packings.stream().allMatch(Packing::isThere)) {
                throw new Refused(PublishProblems.noBrotli(place));
            }
        }
    }

    /**
     * Opens one; asks nothing of the network yet.
     *
     * @param targets what the masthead says of them; null: nothing
     * @param masthead the file, for problems
     * @param name as the masthead has it; null: the only one
     * @param problems gets what is wrong
     * @return null when something is
     */
    public @Nullable Opened open(
            Entry.@Nullable Mapping targets,
            Place masthead,
            @Nullable String name,
            List<Problem> problems) {
        if (targets == null || targets.fields().isEmpty()) {
            problems.add(PublishProblems.noTargets(masthead));
            return null;
        }
        Entry.Field field = field(targets, name, problems);
        if (field == null) {
            return null;
        }
        if (!(field.value() instanceof Entry.Mapping mapping)) {
            problems.add(PublishProblems.badTarget(field.at(), field.key()));
            return null;
        }
        var setting = new Setting(field.key(), mapping, root, site, environment, log);
        Kind kind = kind(setting, problems);
        if (kind == null) {
            return null;
        }
        Keys keys = Keys.any(mapping, problems);
        Limits limits = limits(keys, kind.limits(setting), problems);
        List<Packing> packings = kind.showsSiblings() ? Packing.of(keys, problems) : List.of();
        Outlet outlet = kind.open(setting, problems);
        return outlet == null
                ? null
                : new Opened(
                        field.key(),
                        mapping.place(),
                        outlet,
                        keys.text("url"),
                        keys.place("url", mapping.place()),
                        limits,
                        packings);
    }

    private static Limits limits(Keys keys, Limits otherwise, List<Problem> problems) {
        String word = keys.text("limits");
        Limits limits = word == null ? otherwise : Limits.of(word);
        if (limits == null) {
            Place place = keys.place("limits", Place.of(""));
            problems.add(PublishProblems.noLimits(place, String.valueOf(word), Limits.words()));
            return otherwise;
        }
        return limits;
    }

    private static Entry.@Nullable Field field(
            Entry.Mapping targets, @Nullable String name, List<Problem> problems) {
        List<Entry.Field> fields = targets.fields();
        List<String> names = fields.stream().map(Entry.Field::key).toList();
        if (name == null) {
            if (fields.size() == 1) {
                return fields.get(0);
            }
            problems.add(PublishProblems.whichTarget(targets.place(), names));
            return null;
        }
        if (!names.contains(name)) {
            String nearest = Nearest.to(name, names);
            problems.add(PublishProblems.unknownTarget(targets.place(), name, names, nearest));
            return null;
        }
        return fields.get(names.indexOf(name));
    }

    private @Nullable Kind kind(Setting setting, List<Problem> problems) {
        for (Entry.Field field : setting.mapping().fields()) {
            if (field.key().equals("kind") && field.value() instanceof Entry.Scalar scalar) {
                for (Kind kind : kinds) {
                    if (kind.word().equals(scalar.text())) {
                        return kind;
                    }
                }
                problems.add(PublishProblems.noKind(scalar.place(), scalar.text(), words()));
                return null;
            }
        }
        Place place = setting.mapping().place();
        problems.add(PublishProblems.needs(place, setting.name(), "kind", words().get(0)));
        return null;
    }

    private List<String> words() {
        return kinds.stream().map(Kind::word).toList();
    }
}
