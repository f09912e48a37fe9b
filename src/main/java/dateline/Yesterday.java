package dateline;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dateline.delivery.Notes;
import dateline.hash.Sha256;
import dateline.order.Order;
import dateline.order.Report;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.problem.Severity;
import dateline.problem.Via;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was told of the last delivery, and all that it was made of. When the same comes in again
 * while the clock holds nothing new and the site is as it was left, the same would come out: then
 * the paper of yesterday stands, and its report with it.
 */
final class Yesterday {

    private static final String NOTE = "yesterday";
    private static final int SEAL = Sha256.DIGITS;

    private final Notes notes;

    Yesterday(Notes notes) {
        this.notes = notes;
    }

    /**
     * All that a paper is made of but the clock, as one mark; null when it can't be told.
     *
     * @param wire null when a file was written a moment ago
     */
    static @Nullable String mark(Order order, String settings, @Nullable String wire, String type) {
        return wire == null
                ? null
                : Sha256.of(
                        String.join(
                                "\n",
                                Program.mark(),
                                String.valueOf(order.baseUrl()),
                                order.tolerance().name(),
                                settings,
                                wire,
                                type));
    }

    /** What was told of the last delivery, when it was made of the same; else null. */
    @Nullable Told of(@Nullable String mark, Instant now) {
        try {
            byte[] bytes = mark == null ? null : notes.read(NOTE);
            Told told = bytes == null ? null : read(bytes);
            return told != null
                            && told.mark().equals(mark)
                            && !now.isBefore(told.from())
                            && now.isBefore(told.until())
                    ? told
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * What there is to tell of a delivery.
     *
     * @param from the moment it was made for
     * @param until the first moment at which it may change by itself
     */
    record Told(
            String mark,
            Instant from,
            Instant until,
            int stories,
            int pages,
            List<Problem> problems) {

        static Told of(String mark, Instant from, Instant until, Report report) {
            return new Told(mark, from, until, report.stories(), report.pages(), report.problems());
        }

        Report report(Stopwatch clock) {
            return new Report(stories, pages, 0, pages, 0, problems, true, List.of(), clock.laps());
        }
    }

    /** Keeps it for the next run; what can't be kept is found out again. */
    void keep(Told told) {
        try {
            notes.write(NOTE, written(told));
        } catch (IOException e) {
            // Nothing is lost but time.
        }
    }

    private static byte[] written(Told told) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(new byte[SEAL]);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(told.mark());
            write(out, told.from());
            write(out, told.until());
            out.writeInt(told.stories());
            out.writeInt(told.pages());
            out.writeInt(told.problems().size());
            for (Problem problem : told.problems()) {
                out.writeBoolean(problem.isError());
                out.writeUTF(problem.code());
                out.writeUTF(problem.place().file());
                out.writeInt(problem.place().line());
                out.writeInt(problem.place().column());
                out.writeUTF(problem.message());
                out.writeBoolean(problem.hint() != null);
                out.writeUTF(problem.hint() == null ? "" : problem.hint());
                out.writeInt(problem.way().size());
                for (Via step : problem.way()) {
                    write(out, step);
                }
            }
        }
        byte[] all = bytes.toByteArray();
        System.arraycopy(seal(all), 0, all, 0, SEAL);
        return all;
    }

    private static void write(DataOutputStream out, Via step) throws IOException {
        out.writeUTF(step.place().file());
        out.writeInt(step.place().line());
        out.writeInt(step.place().column());
        out.writeUTF(step.call());
    }

    private static void write(DataOutputStream out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    /** Null when it is not whole. */
    private static @Nullable Told read(byte[] bytes) throws IOException {
        if (bytes.length < SEAL || !Arrays.equals(seal(bytes), Arrays.copyOf(bytes, SEAL))) {
            return null;
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes, SEAL, bytes.length - SEAL));
        String mark = in.readUTF();
        Instant from = instant(in);
        Instant until = instant(in);
        int stories = in.readInt();
        int pages = in.readInt();
        var problems = new ArrayList<Problem>();
        for (int left = in.readInt(); left > 0; left--) {
            Severity severity = in.readBoolean() ? Severity.ERROR : Severity.WARNING;
            String code = in.readUTF();
            var place = new Place(in.readUTF(), in.readInt(), in.readInt());
            String message = in.readUTF();
            boolean hinted = in.readBoolean();
            String hint = in.readUTF();
            var way = new ArrayList<Via>();
            for (int steps = in.readInt(); steps > 0; steps--) {
                way.add(new Via(new Place(in.readUTF(), in.readInt(), in.readInt()), in.readUTF()));
            }
            problems.add(new Problem(severity, code, place, message, hinted ? hint : null, way));
        }
        return new Told(mark, from, until, stories, pages, List.copyOf(problems));
    }

    private static Instant instant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static byte[] seal(byte[] bytes) {
        byte[] hash = Sha256.of(Arrays.copyOfRange(bytes, SEAL, bytes.length)).getBytes(US_ASCII);
        return Arrays.copyOf(hash, SEAL);
    }
}
