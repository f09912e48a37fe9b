package dateline.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms, and what no line of the house may do. */
class HouseRulesTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dateline");

    private static final Set<String> EVERYBODYS = Set.of("hash", "crew");

    /** Room to the rooms it may know, besides itself and everybody's. Nobody knows the root. */
    private static final Map<String, Set<String>> ARROWS = new TreeMap<>();

    static {
        ARROWS.put("problem", Set.of());
        ARROWS.put("hash", Set.of());
        ARROWS.put("crew", Set.of());
        ARROWS.put("language", Set.of());
        ARROWS.put("matter", Set.of("problem"));
        ARROWS.put("map", Set.of("language"));
        ARROWS.put("pack", Set.of());
        ARROWS.put("raster", Set.of("language", "pack"));
        ARROWS.put("edition", Set.of("problem", "language"));
        ARROWS.put("masthead", Set.of("problem", "language", "matter", "edition"));
        ARROWS.put("page", Set.of("problem", "language", "edition", "masthead"));
        ARROWS.put("ledger", Set.of("problem", "page"));
        ARROWS.put("intake", Set.of("problem", "language", "matter", "edition", "masthead"));
        ARROWS.put(
                "output",
                Set.of("problem", "language", "map", "raster", "edition", "masthead", "page"));
        ARROWS.put(
                "press",
                Set.of("problem", "language", "matter", "edition", "masthead", "page", "ledger"));
        ARROWS.put("proof", Set.of("problem", "page", "ledger"));
        ARROWS.put("delivery", Set.of("problem", "page", "ledger"));
        ARROWS.put("order", Set.of("problem"));
        ARROWS.put("excerpt", Set.of());
        ARROWS.put("preview", Set.of("problem", "page", "order"));
        ARROWS.put("cli", Set.of("problem", "order", "excerpt"));
        ARROWS.put("publish", Set.of("problem", "matter", "page", "pack"));
        ARROWS.put("starter", Set.of("problem", "language", "order"));
    }

    @Test
    void everyRoomIsOnTheMap() {
        var rooms =
                HOUSE.stream()
                        .map(type -> type.getPackageName().split("\\.", -1))
                        .filter(parts -> parts.length > 1)
                        .map(parts -> parts[1])
                        .distinct()
                        .toList();
        assertThat(rooms).containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
    }

    @Test
    void arrowsPointOneWay() {
        ARROWS.forEach(
                (room, known) ->
                        noClasses()
                                .that()
                                .resideInAPackage("dateline." + room + "..")
                                .should()
                                .dependOnClassesThat(isOutside(room, known))
                                .check(HOUSE));
    }

    private static DescribedPredicate<JavaClass> isOutside(String room, Set<String> known) {
        return DescribedPredicate.describe(
                "live in a room that " + room + " does not know",
                type -> {
                    List<String> parts = List.of(type.getPackageName().split("\\.", -1));
                    if (!parts.get(0).equals("dateline")) {
                        return false;
                    }
                    return parts.size() == 1
                            || !parts.get(1).equals(room)
                                    && !EVERYBODYS.contains(parts.get(1))
                                    && !known.contains(parts.get(1));
                });
    }

    @Test
    void foldersOfARoomDoNotKnowOneAnother() {
        for (String room : List.of("output", "delivery", "intake", "publish")) {
            SlicesRuleDefinition.slices()
                    .matching("dateline." + room + ".(*)..")
                    .should()
                    .notDependOnEachOther()
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    @Test
    void nothingDependsOnTheMachinesLocaleOrClock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dateline", "dateline.cli..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .check(HOUSE);
    }

    @Test
    void namesAndFormatsOfLanguagesComeFromOurTables() {
        noClasses()
                .should()
                .callMethod(java.time.format.DateTimeFormatter.class, "ofPattern", String.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.text.DateFormat.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.text.Collator.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.time.format.FormatStyle.class)
                .orShould()
                .callMethod(java.util.Locale.class, "getDisplayCountry", java.util.Locale.class)
                .orShould()
                .callMethod(java.util.Locale.class, "getDisplayLanguage", java.util.Locale.class)
                .check(HOUSE);
    }

    /** The machine's fonts, its screen and its zlib are not the next machine's. */
    @Test
    void picturesAreDrawnWithoutTheMachine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.zip.Deflater.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.zip.DeflaterOutputStream.class)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage("dateline.raster..", "dateline.map..", "dateline.output..")
                .should()
                .callMethod(Math.class, "sin", double.class)
                .orShould()
                .callMethod(Math.class, "cos", double.class)
                .orShould()
                .callMethod(Math.class, "pow", double.class, double.class)
                .check(HOUSE);
    }

    @Test
    void classesAreNotNamedAfterNothing() {
        for (String word :
                List.of(
                        "Util",
                        "Helper",
                        "Manager",
                        "Handler",
                        "Processor",
                        "Context",
                        "Impl",
                        "Abstract",
                        "Base")) {
            noClasses().should().haveNameMatching(".*[.$]?[A-Za-z]*" + word + "s?").check(HOUSE);
        }
    }

    @Test
    void everyRoomIsNullMarked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
                .check(HOUSE);
    }
}
