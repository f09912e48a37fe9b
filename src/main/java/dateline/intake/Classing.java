package dateline.intake;

import dateline.edition.Mention;
import dateline.edition.Section;
import dateline.matter.Nearest;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a story belongs: its regions, its section and its topics. */
record Classing(List<Mention> regions, @Nullable Mention section, List<Mention> topics) {

    static Classing of(Fields fields, Briefing briefing, List<Problem> problems) {
        var regions = new ArrayList<Mention>(fields.list(Key.REGIONS));
        Mention kicker = fields.mention(Key.KICKER);
        if (regions.isEmpty() && kicker != null) {
            regions.add(kicker);
        }
        var categories = new ArrayList<Mention>(fields.list(Key.CATEGORIES));
        if (regions.isEmpty()) {
            takeRegions(categories, regions, briefing.gazetteer());
        }
        List<Section> sections = briefing.masthead().sections();
        Mention section = section(fields, sections, problems);
        if (section == null) {
            section = takeSection(categories, sections);
        }
        var topics = new ArrayList<Mention>(fields.list(Key.TOPICS));
        Set<String> known = new HashSet<>();
        topics.forEach(topic -> known.add(fold(topic)));
        for (Mention category : categories) {
            if (known.add(fold(category))) {
                topics.add(category);
            }
        }
        return new Classing(regions, section, topics);
    }

    private static void takeRegions(
            List<Mention> categories, List<Mention> regions, Gazetteer gazetteer) {
        var others = new ArrayList<Mention>();
        for (Mention category : categories) {
            (gazetteer.knowsByName(category.text()) ? regions : others).add(category);
        }
        categories.clear();
        categories.addAll(others);
    }

    private static @Nullable Mention section(
            Fields fields, List<Section> sections, List<Problem> problems) {
        Mention section = fields.mention(Key.SECTION);
        if (section != null && !sections.isEmpty() && !isListed(section, sections)) {
            List<String> ids = sections.stream().map(Section::id).toList();
            String nearest = Nearest.to(section.text(), ids);
            problems.add(IntakeProblems.unknownSection(section.place(), section.text(), nearest));
        }
        return section;
    }

    private static @Nullable Mention takeSection(List<Mention> categories, List<Section> sections) {
        for (Mention category : categories) {
            if (sections.isEmpty() || isListed(category, sections)) {
                categories.remove(category);
                return category;
            }
        }
        return null;
    }

    private static boolean isListed(Mention mention, List<Section> sections) {
        String written = fold(mention);
        return sections.stream()
                .anyMatch(
                        s ->
                                s.id().toLowerCase(Locale.ROOT).equals(written)
                                        || s.name().toLowerCase(Locale.ROOT).equals(written));
    }

    private static String fold(Mention mention) {
        return mention.text().toLowerCase(Locale.ROOT);
    }
}
