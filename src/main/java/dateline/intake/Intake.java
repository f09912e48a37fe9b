package dateline.intake;

import dateline.crew.Crew;
import dateline.edition.Content;
import dateline.edition.Filed;
import dateline.edition.ListText;
import dateline.edition.Person;
import dateline.edition.Picture;
import dateline.edition.StandingPage;
import dateline.edition.Story;
import dateline.edition.Supplement;
import dateline.hash.Sha256;
import dateline.masthead.Masthead;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The door by which everything comes in. {@code gather} lists, {@code edit} reads: each file by
 * itself and many at a time, with a result that depends on neither order nor number of threads.
 */
public final class Intake {

    private static final int MEGABYTES = 16;

    private final List<Format> formats;
    private final Function<Masthead, Gazetteer> gazetteers;
    private final Galley galley;
    private final Morgue morgue;
    private final Clock clock;

    /**
     * @param formats asked in this order whether they read a file
     * @param gazetteers the map of regions that a masthead brings
     * @param galley where set text is kept
     * @param morgue what was read last time
     * @param clock tells which files were written a moment ago, and nothing else
     */
    public Intake(
            List<Format> formats,
            Function<Masthead, Gazetteer> gazetteers,
            Galley galley,
            Morgue morgue,
            Clock clock) {
        this.formats = List.copyOf(formats);
        this.gazetteers = gazetteers;
        this.galley = galley;
        this.morgue = morgue;
        this.clock = clock;
    }

    /** Lists what lies in the seeds. Nothing is read yet. */
    public Wire gather(Path root, Masthead masthead) {
        return Listing.of(root, clock.millis());
    }

    /**
     * Lists again what lies in the seeds of a publication that is being watched.
     *
     * @param before what lay there last time
     * @param touched whether something may have come, gone or changed in a folder since: its path
     *     under the seeds, with a slash at the end, empty at the top
     */
    public Wire gatherAgain(Path root, Wire before, Predicate<String> touched) {
        return Listing.again(root, clock.millis(), before, touched);
    }

    /** Makes stories of it. */
    public Filed edit(Wire wire, Masthead masthead) {
        Stacks shelf = Stacks.of(wire);
        var briefing = new Briefing(masthead, gazetteers.apply(masthead), shelf);
        var again = new Again(wire.copy(), briefing);
        Morgue.Found before = morgue.find(briefing.settings(), again);
        List<Cutting> cuttings =
                Crew.all(wire.copy(), item -> cutting(item, briefing, before.cuttings()));
        List<Filing> filings = cuttings.stream().map(Cutting::filing).toList();
        var problems = new ArrayList<Problem>(wire.problems());
        filings.forEach(filing -> problems.addAll(filing.problems()));
        problems.addAll(UnknownFields.told(filings));
        SortedSet<String> shown = shown(filings, masthead, shelf, problems);
        var taken = new ArrayList<Darkroom.Taken>();
        var darkroom = new Taking(before.taken(), taken, problems);
        SortedMap<String, Picture> pictures = pictures(shown, shelf, darkroom);
        List<Supplement> supplements = supplements(wire, darkroom);
        morgue.file(before, cuttings, taken);
        return new Filed(
                stories(filings, problems),
                pages(filings),
                texts(filings),
                pictures,
                supplements,
                problems.stream().sorted().toList());
    }

    /** The files that are not read for their words: most of them were read before. */
    private record Taking(
            Map<String, Darkroom.Taken> known, List<Darkroom.Taken> all, List<Problem> problems) {

        /** In the order of the items; null where a file can't be read. */
        List<Darkroom.@Nullable Taken> take(List<Wire.Item> items) {
            var taken = Crew.<Wire.Item, Darkroom.@Nullable Taken>all(items, this::take);
            for (Darkroom.Taken one : taken) {
                if (one != null) {
                    all.add(one);
                }
            }
            return taken;
        }

        private Darkroom.@Nullable Taken take(Wire.Item item) {
            Darkroom.Taken before = known.get(item.place().file());
            return before != null && before.isOf(item) ? before : Darkroom.take(item);
        }
    }

    private Cutting cutting(Wire.Item item, Briefing briefing, Map<String, Cutting> known) {
        Cutting before = known.get(item.path());
        if (before != null && before.serves(item, briefing)) {
            return before;
        }
        var asked = new ArrayList<Asked>();
        Briefing noting = Asked.noting(briefing, asked);
        Opened opened = open(item, noting);
        Stamp stamp = opened.tryAgain() ? item.stamp().unsettled() : item.stamp();
        return new Cutting(item.path(), item.kind(), stamp, asked, file(opened, noting));
    }

    private Filing file(Opened opened, Briefing briefing) {
        Copy copy = opened.copy();
        return copy == null
                ? Filing.nothing(opened.problems())
                : Subeditor.file(copy, read(copy, briefing), briefing, galley);
    }

    /**
     * A file as copy, or why it is none.
     *
     * @param tryAgain whether it may be another time, though the file stays as it is
     */
    private record Opened(@Nullable Copy copy, List<Problem> problems, boolean tryAgain) {

        static Opened not(Problem why) {
            return new Opened(null, List.of(why), false);
        }
    }

    private static Opened open(Wire.Item item, Briefing briefing) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(item.file())) {
            bytes = in.readNBytes((MEGABYTES << 20) + 1);
        } catch (IOException e) {
            return new Opened(null, List.of(IntakeProblems.unreadable(item.place())), true);
        }
        if (bytes.length > MEGABYTES << 20) {
            return Opened.not(IntakeProblems.tooLong(item.place(), MEGABYTES));
        }
        Decoding decoding = Decoding.of(bytes, briefing.masthead().encoding());
        if (decoding.text() == null) {
            return Opened.not(undecodable(item, decoding));
        }
        return decoding.text().isBlank()
                ? Opened.not(IntakeProblems.empty(item.place()))
                : new Opened(Copy.of(item, decoding.text()), List.of(), false);
    }

    private static Problem undecodable(Wire.Item item, Decoding decoding) {
        return decoding.fault() == Decoding.Fault.BINARY
                ? IntakeProblems.binary(item.place())
                : IntakeProblems.badBytes(
                        item.place().at(decoding.line(), 0), decoding.charset(), decoding.offset());
    }

    private Manuscript read(Copy copy, Briefing briefing) {
        for (Format format : formats) {
            if (format.reads(copy)) {
                return format.read(copy, briefing);
            }
        }
        throw new IllegalStateException("no format reads " + copy.item().path());
    }

    /** Reads a text again that is remembered without its words. */
    private final class Again implements CuttingReader.Contents {
        private final Map<String, Wire.Item> items = new HashMap<>();
        private final Briefing briefing;

        Again(List<Wire.Item> copy, Briefing briefing) {
            copy.forEach(item -> items.put(item.path(), item));
            this.briefing = briefing;
        }

        @Override
        public Content of(String path, String hash) {
            return () -> new ByteArrayInputStream(set(path, hash));
        }

        private byte[] set(String path, String hash) throws IOException {
            Wire.Item item = items.get(path);
            Copy copy = item == null ? null : open(item, briefing).copy();
            if (copy != null) {
                byte[] text = read(copy, briefing).text().html().getBytes(StandardCharsets.UTF_8);
                if (Sha256.of(text).equals(hash)) {
                    return text;
                }
            }
            throw new IOException(Wire.SEEDS + path + " changed while it was used");
        }
    }

    /** The pictures somebody uses. */
    private static SortedSet<String> shown(
            List<Filing> filings, Masthead masthead, Stacks shelf, List<Problem> problems) {
        var shown = new TreeSet<String>();
        filings.forEach(filing -> shown.addAll(filing.pictures()));
        for (Person person : masthead.people().values()) {
            show(person.picture(), "people.yaml", person.id(), shelf, shown, problems);
        }
        show(masthead.publisher().logo(), "masthead.yaml", "the publisher", shelf, shown, problems);
        String plate = masthead.theme().platePicture();
        show(plate, "masthead.yaml", "the name-plate", shelf, shown, problems);
        return shown;
    }

    private static void show(
            @Nullable String picture,
            String settings,
            String owner,
            Stacks shelf,
            Set<String> shown,
            List<Problem> problems) {
        if (picture != null && shelf.pictures().containsKey(picture)) {
            shown.add(picture);
        } else if (picture != null) {
            Place place = Place.of(Wire.SEEDS + settings);
            String nearest = shelf.nearest(picture, "");
            problems.add(IntakeProblems.missingPictureOf(place, owner, picture, nearest));
        }
    }

    private static SortedMap<String, Picture> pictures(
            SortedSet<String> shown, Stacks shelf, Taking darkroom) {
        var items = new ArrayList<Wire.Item>();
        for (String file : shown) {
            Wire.Item item = shelf.pictures().get(file);
            if (item != null) {
                items.add(item);
            }
        }
        List<Darkroom.@Nullable Taken> taken = darkroom.take(items);
        var pictures = new TreeMap<String, Picture>();
        for (int i = 0; i < items.size(); i++) {
            Darkroom.Print print = Darkroom.print(items.get(i), taken.get(i));
            darkroom.problems().addAll(print.problems());
            if (print.picture() != null) {
                pictures.put(print.picture().file(), print.picture());
            }
        }
        return pictures;
    }

    private static List<Supplement> supplements(Wire wire, Taking darkroom) {
        var supplements = new ArrayList<Supplement>();
        List<Darkroom.@Nullable Taken> taken = darkroom.take(wire.supplements());
        for (int i = 0; i < taken.size(); i++) {
            Wire.Item item = wire.supplements().get(i);
            Darkroom.Taken one = taken.get(i);
            if (one == null) {
                darkroom.problems().add(IntakeProblems.unreadable(item.place()));
            } else {
                var original = new Original(item.file(), one.hash());
                supplements.add(new Supplement(item.path(), one.hash(), original));
            }
        }
        return supplements;
    }

    /** Of two stories with one id the first by path keeps it. */
    private static List<Story> stories(List<Filing> filings, List<Problem> problems) {
        var byId = new TreeMap<String, Story>();
        for (Filing filing : filings) {
            Story story = filing.story();
            if (story != null) {
                Story first = byId.putIfAbsent(story.id(), story);
                if (first != null) {
                    problems.add(
                            IntakeProblems.duplicateId(story.place(), story.id(), first.place()));
                }
            }
        }
        return List.copyOf(byId.values());
    }

    private static List<StandingPage> pages(List<Filing> filings) {
        var pages = new ArrayList<StandingPage>();
        for (Filing filing : filings) {
            if (filing.page() != null) {
                pages.add(filing.page());
            }
        }
        pages.sort(Comparator.comparing(StandingPage::name));
        return pages;
    }

    private static List<ListText> texts(List<Filing> filings) {
        var texts = new ArrayList<ListText>();
        for (Filing filing : filings) {
            if (filing.text() != null) {
                texts.add(filing.text());
            }
        }
        return texts;
    }
}
