package dateline.intake;

import dateline.edition.Filed;
import dateline.edition.ListText;
import dateline.edition.Person;
import dateline.edition.Picture;
import dateline.edition.StandingPage;
import dateline.edition.Story;
import dateline.edition.Supplement;
import dateline.masthead.Masthead;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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
    private final int threads;

    /**
     * @param formats asked in this order whether they read a file
     * @param gazetteers the map of regions that a masthead brings
     * @param galley where set text is kept
     * @param threads how many files are read at a time
     */
    public Intake(
            List<Format> formats,
            Function<Masthead, Gazetteer> gazetteers,
            Galley galley,
            int threads) {
        this.formats = List.copyOf(formats);
        this.gazetteers = gazetteers;
        this.galley = galley;
        this.threads = threads;
    }

    /** Lists what lies in the seeds. Nothing is read yet. */
    public Wire gather(Path root, Masthead masthead) {
        return Listing.of(root);
    }

    /** Makes stories of it. */
    public Filed edit(Wire wire, Masthead masthead) {
        Shelf shelf = Shelf.of(wire);
        var briefing = new Briefing(masthead, gazetteers.apply(masthead), shelf);
        var crew = new Crew(threads);
        List<Filing> filings = crew.all(wire.copy(), item -> file(item, briefing));
        var problems = new ArrayList<Problem>(wire.problems());
        filings.forEach(filing -> problems.addAll(filing.problems()));
        problems.addAll(UnknownFields.told(filings));
        SortedSet<String> shown = shown(filings, masthead, shelf, problems);
        SortedMap<String, Picture> pictures = pictures(shown, shelf, crew, problems);
        List<Supplement> supplements = supplements(wire, crew, problems);
        return new Filed(
                stories(filings, problems),
                pages(filings),
                texts(filings),
                pictures,
                supplements,
                problems.stream().sorted().toList());
    }

    private Filing file(Wire.Item item, Briefing briefing) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(item.file())) {
            bytes = in.readNBytes((MEGABYTES << 20) + 1);
        } catch (IOException e) {
            return Filing.nothing(List.of(IntakeProblems.unreadable(item.place())));
        }
        if (bytes.length > MEGABYTES << 20) {
            return Filing.nothing(List.of(IntakeProblems.tooLong(item.place(), MEGABYTES)));
        }
        Decoding decoding = Decoding.of(bytes, briefing.masthead().encoding());
        if (decoding.text() == null) {
            return Filing.nothing(List.of(undecodable(item, decoding)));
        }
        if (decoding.text().isBlank()) {
            return Filing.nothing(List.of(IntakeProblems.empty(item.place())));
        }
        return edit(Copy.of(item, decoding.text()), briefing);
    }

    private static Problem undecodable(Wire.Item item, Decoding decoding) {
        return decoding.fault() == Decoding.Fault.BINARY
                ? IntakeProblems.binary(item.place())
                : IntakeProblems.badBytes(
                        item.place().at(decoding.line(), 0), decoding.charset(), decoding.offset());
    }

    private Filing edit(Copy copy, Briefing briefing) {
        for (Format format : formats) {
            if (format.reads(copy)) {
                return Subeditor.file(copy, format.read(copy, briefing), briefing, galley);
            }
        }
        throw new IllegalStateException("no format reads " + copy.item().path());
    }

    /** The pictures somebody uses. */
    private static SortedSet<String> shown(
            List<Filing> filings, Masthead masthead, Shelf shelf, List<Problem> problems) {
        var shown = new TreeSet<String>();
        filings.forEach(filing -> shown.addAll(filing.pictures()));
        for (Person person : masthead.people().values()) {
            show(person.picture(), "people.yaml", person.id(), shelf, shown, problems);
        }
        show(masthead.publisher().logo(), "masthead.yaml", "the publisher", shelf, shown, problems);
        return shown;
    }

    private static void show(
            @Nullable String picture,
            String settings,
            String owner,
            Shelf shelf,
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
            SortedSet<String> shown, Shelf shelf, Crew crew, List<Problem> problems) {
        var items = new ArrayList<Wire.Item>();
        for (String file : shown) {
            Wire.Item item = shelf.pictures().get(file);
            if (item != null) {
                items.add(item);
            }
        }
        var pictures = new TreeMap<String, Picture>();
        for (Darkroom.Print print : crew.all(items, Darkroom::develop)) {
            problems.addAll(print.problems());
            if (print.picture() != null) {
                pictures.put(print.picture().file(), print.picture());
            }
        }
        return pictures;
    }

    private static List<Supplement> supplements(Wire wire, Crew crew, List<Problem> problems) {
        var supplements = new ArrayList<Supplement>();
        List<String> hashes = crew.all(wire.supplements(), Darkroom::hash);
        for (int i = 0; i < hashes.size(); i++) {
            Wire.Item item = wire.supplements().get(i);
            if (hashes.get(i).isEmpty()) {
                problems.add(IntakeProblems.unreadable(item.place()));
            } else {
                var original = new Original(item.file(), hashes.get(i));
                supplements.add(new Supplement(item.path(), hashes.get(i), original));
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
