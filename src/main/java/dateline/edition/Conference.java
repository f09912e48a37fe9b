package dateline.edition;

import dateline.crew.Soon;
import dateline.language.Alphabet;
import dateline.language.Fold;
import dateline.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The editors' conference: makes one edition. First the held stories leave; everything after that
 * sees only what runs.
 */
final class Conference {

    private final Filed filed;
    private final House house;
    private final Instant now;
    private final Set<State> also;
    private final Names names;
    private final Atlas atlas;
    private final List<Problem> problems = new ArrayList<>();

    Conference(Filed filed, House house, Instant now, Set<State> also) {
        this.filed = filed;
        this.house = house;
        this.now = now;
        this.also = Set.copyOf(also);
        List<Story> live = stories(true);
        List<Story> held = stories(false);
        this.names = Names.of(live, filed.texts(), house);
        this.atlas = atlas(live, held);
    }

    Edition edition() {
        List<Piece> live = pieces(stories(true));
        List<Piece> listed = live.stream().filter(p -> p.story().switches().lists()).toList();
        Soon<Map<String, List<Piece>>> related = Soon.of(() -> Related.of(listed, house.related()));
        Soon<List<Edition.Period>> periods = Soon.of(() -> periods(listed));
        var regions = regions(listed);
        var sections = sections(listed);
        var topics = listed(listed, Piece::topics, Topic::id, Topic::name);
        var people = listed(listed, Piece::authors, Person::id, Person::name);
        var series = series(live);
        var ids =
                Map.of(
                        ListText.Kind.REGION, regions.keySet(),
                        ListText.Kind.SECTION, ids(sections, one -> one.owner().id()),
                        ListText.Kind.TOPIC, ids(topics, one -> one.owner().id()),
                        ListText.Kind.PERSON, ids(people, one -> one.owner().id()),
                        ListText.Kind.SERIES, ids(series, Series::id));
        var translations = Translations.of(live, stories(false), house.language(), problems);
        var edition =
                new Edition(
                        house,
                        Roll.of(live),
                        atlas,
                        regions,
                        sections,
                        topics,
                        people,
                        series,
                        periods.get(),
                        live.stream().filter(piece -> isNew(piece.story())).toList(),
                        related.get(),
                        translations,
                        filed.pages(),
                        texts(ids),
                        filed.pictures(),
                        filed.supplements(),
                        held(),
                        early(live),
                        List.copyOf(problems));
        return edition;
    }

    private boolean isNew(Story story) {
        Instant stale = story.times().staleAt();
        return stale != null && stale.isAfter(now);
    }

    private List<Story> stories(boolean live) {
        return filed.stories().stream().filter(story -> runs(story) == live).toList();
    }

    /**
     * Regions that nobody knows become regions of their own; those of live stories choose their
     * spelling first.
     */
    private Atlas atlas(List<Story> live, List<Story> held) {
        var unknown = new LinkedHashMap<String, List<Mention>>();
        collectUnknown(live, unknown);
        var names = new ArrayList<String>();
        unknown.values().forEach(mentions -> names.add(mentions.get(0).text()));
        collectUnknown(held, unknown);
        unknown.values().forEach(this::warnUnknown);
        unknown.values().stream().skip(names.size()).forEach(m -> names.add(m.get(0).text()));
        return names.isEmpty()
                ? house.atlas()
                : house.atlas()
                        .plus(names, house.letters() == dateline.language.Slug.Letters.LATIN);
    }

    private void collectUnknown(List<Story> stories, Map<String, List<Mention>> into) {
        for (Story story : stories) {
            for (Mention mention : story.regions()) {
                if (house.atlas().find(mention.text()).isEmpty()) {
                    into.computeIfAbsent(Fold.key(mention.text()), key -> new ArrayList<>())
                            .add(mention);
                }
            }
        }
    }

    private void warnUnknown(List<Mention> mentions) {
        Mention first = mentions.stream().min(Comparator.comparing(Mention::place)).orElseThrow();
        problems.add(
                EditionProblems.unknownRegion(
                        first, house.atlas().closest(first.text(), 3), mentions.size()));
    }

    private List<Piece> pieces(List<Story> stories) {
        Piece[] pieces = new Piece[stories.size()];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = piece(stories.get(i));
        }
        Arrays.parallelSort(pieces, Piece.NEWEST_FIRST);
        return List.of(pieces);
    }

    private Piece piece(Story story) {
        return new Piece(
                story,
                regionsOf(story),
                names.section(story),
                names.topics(story),
                names.authors(story),
                names.seriesId(story));
    }

    private List<Region> regionsOf(Story story) {
        var regions = new LinkedHashMap<String, Region>();
        for (Mention mention : story.regions()) {
            Region region = atlas.find(mention.text()).orElse(null);
            if (region != null) {
                regions.putIfAbsent(region.id(), region);
            }
        }
        return regions.isEmpty()
                ? List.of(atlas.region(Region.WORLD))
                : List.copyOf(regions.values());
    }

    private SortedMap<String, Roll> regions(List<Piece> listed) {
        var pieces = new HashMap<String, List<Piece>>();
        var above = new HashMap<String, Collection<String>>();
        for (Piece piece : listed) {
            var ids = new LinkedHashSet<String>();
            for (Region region : piece.regions()) {
                ids.add(region.id());
                ids.addAll(above.computeIfAbsent(region.id(), atlas::above));
            }
            ids.forEach(id -> pieces.computeIfAbsent(id, key -> new ArrayList<>()).add(piece));
        }
        var rolls = new TreeMap<String, Roll>();
        pieces.forEach((id, list) -> rolls.put(id, Roll.of(list)));
        return rolls;
    }

    private List<Edition.Listed<Section>> sections(List<Piece> listed) {
        var found =
                listed(
                        listed,
                        piece -> piece.section() == null ? List.of() : List.of(piece.section()),
                        Section::id,
                        Section::name);
        if (house.sections().isEmpty()) {
            return found;
        }
        var order = new HashMap<String, Integer>();
        house.sections().forEach(section -> order.put(section.id(), order.size()));
        return found.stream()
                .sorted(
                        Comparator.comparingInt(
                                l -> order.getOrDefault(l.owner().id(), Integer.MAX_VALUE)))
                .toList();
    }

    /** The stories of each owner; owners by name, then id. */
    private static <T> List<Edition.Listed<T>> listed(
            List<Piece> pieces,
            Function<Piece, List<T>> owners,
            Function<T, String> id,
            Function<T, String> name) {
        var byId = new HashMap<String, T>();
        var lists = new HashMap<String, List<Piece>>();
        for (Piece piece : pieces) {
            for (T owner : owners.apply(piece)) {
                byId.putIfAbsent(id.apply(owner), owner);
                lists.computeIfAbsent(id.apply(owner), key -> new ArrayList<>()).add(piece);
            }
        }
        Comparator<T> order = Comparator.comparing(name, Alphabet.order());
        return byId.values().stream()
                .sorted(order.thenComparing(id))
                .map(
                        owner ->
                                new Edition.Listed<>(
                                        owner,
                                        Roll.of(lists.getOrDefault(id.apply(owner), List.of()))))
                .toList();
    }

    private List<Series> series(List<Piece> live) {
        var parts = new HashMap<String, List<Piece>>();
        for (Piece piece : live) {
            if (piece.seriesId() != null) {
                parts.computeIfAbsent(piece.seriesId(), key -> new ArrayList<>()).add(piece);
            }
        }
        return parts.entrySet().stream()
                .map(
                        e ->
                                new Series(
                                        e.getKey(),
                                        names.seriesName(e.getKey()),
                                        inOrder(e.getValue())))
                .sorted(
                        Comparator.comparing(Series::name, Alphabet.order())
                                .thenComparing(Series::id))
                .toList();
    }

    private static List<Piece> inOrder(List<Piece> parts) {
        return parts.stream()
                .sorted(
                        Comparator.comparingInt(Conference::part)
                                .thenComparing(Piece.NEWEST_FIRST.reversed()))
                .toList();
    }

    private static int part(Piece piece) {
        Part part = piece.story().part();
        return part == null || part.number() == 0 ? Integer.MAX_VALUE : part.number();
    }

    private List<Edition.Period> periods(List<Piece> listed) {
        var lists = new TreeMap<LocalDate, List<Piece>>(Comparator.reverseOrder());
        for (Piece piece : Roll.of(listed).dated()) {
            LocalDate day = LocalDate.ofInstant(dated(piece), house.zone());
            lists.computeIfAbsent(day, key -> new ArrayList<>()).add(piece);
        }
        var periods = new ArrayList<Edition.Period>();
        lists.forEach(
                (day, pieces) ->
                        periods.add(
                                new Edition.Period(
                                        day.getYear(),
                                        day.getMonthValue(),
                                        day.getDayOfMonth(),
                                        Roll.of(pieces))));
        periods.addAll(joined(periods, p -> new int[] {p.year(), p.month()}));
        periods.addAll(
                joined(
                        periods.stream().filter(p -> p.day() != 0).toList(),
                        p -> new int[] {p.year(), 0}));
        return List.copyOf(periods);
    }

    private static List<Edition.Period> joined(
            List<Edition.Period> days, Function<Edition.Period, int[]> key) {
        var lists = new LinkedHashMap<List<Integer>, List<Piece>>();
        for (Edition.Period day : days) {
            int[] part = key.apply(day);
            lists.computeIfAbsent(List.of(part[0], part[1]), k -> new ArrayList<>())
                    .addAll(day.roll().dated());
        }
        var joined = new ArrayList<Edition.Period>();
        lists.forEach(
                (k, list) -> joined.add(new Edition.Period(k.get(0), k.get(1), 0, Roll.of(list))));
        return joined;
    }

    private static <T> Set<String> ids(List<T> lists, Function<T, String> id) {
        return lists.stream().map(id).collect(Collectors.toSet());
    }

    /** The texts of lists; that of a list without stories stands nowhere. */
    private Map<ListText.Kind, Map<String, ListText>> texts(Map<ListText.Kind, Set<String>> lists) {
        var texts = new EnumMap<ListText.Kind, Map<String, ListText>>(ListText.Kind.class);
        var unused = new EnumMap<ListText.Kind, List<ListText>>(ListText.Kind.class);
        for (ListText text : filed.texts()) {
            String id = textId(text);
            texts.computeIfAbsent(text.kind(), kind -> new TreeMap<>()).putIfAbsent(id, text);
            if (!lists.getOrDefault(text.kind(), Set.of()).contains(id)) {
                unused.computeIfAbsent(text.kind(), kind -> new ArrayList<>()).add(text);
            }
        }
        unused.values().forEach(all -> problems.add(EditionProblems.listTextUnused(all)));
        return texts;
    }

    private String textId(ListText text) {
        return switch (text.kind()) {
            case REGION -> atlas.find(text.name()).map(Region::id).orElse(text.name());
            case PERSON -> names.person(text.name()).id();
            case SECTION, TOPIC, SERIES -> house.slug(text.name());
        };
    }

    private boolean runs(Story story) {
        State state = State.of(story, now);
        return state == State.LIVE || also.contains(state);
    }

    private List<Edition.Held> held() {
        return stories(false).stream().map(story -> held(piece(story))).toList();
    }

    private List<Edition.Held> early(List<Piece> running) {
        return also.isEmpty()
                ? List.of()
                : running.stream()
                        .map(this::held)
                        .filter(held -> held.state() != State.LIVE)
                        .toList();
    }

    private Edition.Held held(Piece piece) {
        Story story = piece.story();
        return new Edition.Held(piece, State.of(story, now), State.until(story, now));
    }

    private static Instant dated(Piece piece) {
        return Optional.ofNullable(piece.published()).orElseThrow();
    }

    /**
     * The names of sections, topics, people and series, as the house or most of the live stories
     * write them.
     */
    private record Names(
            House house,
            Map<String, Section> sections,
            Map<String, String> topicNames,
            Map<String, String> seriesNames,
            Map<String, Person> people,
            Map<String, String> slugs,
            Map<String, Person> named,
            Map<String, Topic> met) {

        static Names of(List<Story> live, List<ListText> texts, House house) {
            var sections = new HashMap<String, Section>();
            for (Section section : house.sections()) {
                sections.put(Fold.key(section.name()), section);
                sections.put(Fold.key(section.id()), section);
            }
            var people = new HashMap<String, Person>();
            for (Person person : house.people().values()) {
                people.putIfAbsent(Fold.key(person.name()), person);
            }
            house.people().forEach((id, person) -> people.put(Fold.key(id), person));
            var slugs = new HashMap<String, String>();
            var topics = new HashMap<String, Map<String, Integer>>();
            var series = new HashMap<String, Map<String, Integer>>();
            for (Story story : live) {
                story.topics().forEach(t -> count(topics, slug(t.text(), house, slugs), t.text()));
                if (story.part() != null) {
                    String name = story.part().series();
                    count(series, slug(name, house, slugs), name);
                }
            }
            var names =
                    new Names(
                            house,
                            sections,
                            mostUsed(topics),
                            mostUsed(series),
                            people,
                            slugs,
                            new HashMap<>(),
                            new HashMap<>());
            texts.forEach(names::take);
            texts.forEach(names::alsoByName);
            return names;
        }

        /** The text of a list may name it; the settings have the last word. */
        private void take(ListText text) {
            String name = text.headline();
            if (name == null) {
                return;
            }
            String id = slug(text.name());
            switch (text.kind()) {
                case PERSON -> people.putIfAbsent(Fold.key(text.name()), Person.named(id, name));
                case SECTION -> sections.putIfAbsent(Fold.key(text.name()), new Section(id, name));
                case TOPIC -> topicNames.put(id, name);
                case SERIES -> seriesNames.put(id, name);
                case REGION -> {
                    // The atlas names regions.
                }
            }
        }

        /** Stories may name a person by what the record says, unless that is somebody's id. */
        private void alsoByName(ListText text) {
            Person known = people.get(Fold.key(text.name()));
            if (text.kind() == ListText.Kind.PERSON && known != null) {
                people.putIfAbsent(Fold.key(known.name()), known);
            }
        }

        /** Many stories name the same few things: each name is made into a slug once. */
        private static String slug(String name, House house, Map<String, String> known) {
            return known.computeIfAbsent(name, house::slug);
        }

        private String slug(String name) {
            return slug(name, house, slugs);
        }

        private static void count(
                Map<String, Map<String, Integer>> counts, String id, String spelling) {
            counts.computeIfAbsent(id, key -> new TreeMap<>()).merge(spelling, 1, Integer::sum);
        }

        /** The spelling that most stories use; of equals the first in code point order. */
        private static Map<String, String> mostUsed(Map<String, Map<String, Integer>> counts) {
            var best = new HashMap<String, String>();
            counts.forEach(
                    (id, spellings) -> {
                        int most = 0;
                        for (var spelling : spellings.entrySet()) {
                            if (spelling.getValue() > most) {
                                most = spelling.getValue();
                                best.put(id, spelling.getKey());
                            }
                        }
                    });
            return best;
        }

        @Nullable Section section(Story story) {
            Mention mention = story.section();
            if (mention == null) {
                return null;
            }
            Section known = sections.get(Fold.key(mention.text()));
            return known == null ? new Section(slug(mention.text()), mention.text()) : known;
        }

        List<Topic> topics(Story story) {
            if (story.topics().isEmpty()) {
                return List.of();
            }
            var topics = new LinkedHashMap<String, Topic>();
            for (Mention mention : story.topics()) {
                String id = slug(mention.text());
                topics.computeIfAbsent(id, key -> topic(key, mention));
            }
            return List.copyOf(topics.values());
        }

        private Topic topic(String id, Mention mention) {
            return met.computeIfAbsent(
                    id, key -> new Topic(key, topicNames.getOrDefault(key, mention.text())));
        }

        List<Person> authors(Story story) {
            var authors = new LinkedHashMap<String, Person>();
            for (Mention mention : story.authors()) {
                Person person = person(mention.text());
                authors.putIfAbsent(person.id(), person);
            }
            return List.copyOf(authors.values());
        }

        Person person(String name) {
            Person known = named.get(name);
            if (known == null) {
                Person ours = people.get(Fold.key(name));
                known = ours == null ? Person.named(slug(name), name) : ours;
                named.put(name, known);
            }
            return known;
        }

        @Nullable String seriesId(Story story) {
            return story.part() == null ? null : slug(story.part().series());
        }

        String seriesName(String id) {
            return seriesNames.getOrDefault(id, id);
        }
    }
}
