package dateline.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dateline.page.Contents;
import dateline.page.Fingerprint;
import dateline.page.Prose;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a record says of its own shape is what the record is: nothing left out, nothing mixed up.
 */
class ShapesTest {

    private static final Pattern PART =
            Pattern.compile("\\.with\\(\\s*\"(\\w+)\",\\s*\\w+::(\\w+)\\)");

    /** They stand for themselves: as a text that is read back, and as a mark. */
    private static final Set<Class<?>> WHOLE =
            Set.of(Prose.class, Contents.class, Fingerprint.class);

    private static List<Class<?>> shaped() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dateline.output", "dateline.page")
                        .stream()
                        .filter(type -> type.isAssignableTo(Shaped.class) && !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @Test
    void everyShapeNamesAllComponentsInOrder() throws Exception {
        assertThat(shaped()).hasSizeGreaterThan(20);
        for (Class<?> type : shaped()) {
            Field field = type.getDeclaredField("SHAPE");
            field.setAccessible(true);
            Shape told = (Shape) field.get(null);
            Shape found = Shape.of(type.asSubclass(Record.class));
            assertThat(told.names()).as(type.getName()).isEqualTo(found.names());
            assertThat(told.name()).isEqualTo(found.name());
        }
    }

    @Test
    void everyNameStandsBesideItsOwnComponent() throws IOException {
        int parts = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dateline"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var part = PART.matcher(Files.readString(file));
                while (part.find()) {
                    assertThat(part.group(2)).as(file.toString()).isEqualTo(part.group(1));
                    parts++;
                }
            }
        }
        assertThat(parts).isGreaterThan(150);
    }

    @Test
    void whatAPageShowsIsShapedAllTheWayDown() {
        for (Class<?> type : shaped()) {
            for (RecordComponent component : type.getRecordComponents()) {
                for (Class<?> inner : records(component.getGenericType(), new ArrayList<>())) {
                    assertThat(WHOLE.contains(inner) || Shaped.class.isAssignableFrom(inner))
                            .as(type.getName() + "." + component.getName())
                            .isTrue();
                }
            }
        }
    }

    private static List<Class<?>> records(Type type, List<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                records(argument, found);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            found.add(plain);
        }
        return found;
    }
}
