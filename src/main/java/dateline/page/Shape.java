package dateline.page;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record class: what a fingerprint walks through and what a template may name
 * are by construction the same. What is made of the components alone, when a template asks for it,
 * a fingerprint need not walk through again.
 *
 * @param name of the class, with the class around it: {@code Teaser}, {@code Front.Strip}
 * @param names of the components, in order
 * @param parts how each is read, in the same order
 * @param made names of what is made of the components when it is asked for
 * @param byName how each of them is read, by name
 */
public record Shape(
        String name,
        List<String> names,
        List<Part> parts,
        List<String> made,
        Map<String, Part> byName) {

    private static final Map<Class<?>, Shape> FOUND = new ConcurrentHashMap<>();

    /** Reads one component of a record. */
    public interface Part {
        @Nullable Object of(Record record);
    }

    /** A shape that is told component by component. */
    public static <R extends Record> Telling<R> named(String name, Class<R> type) {
        return new Telling<>(name, type);
    }

    /** A shape in the making. */
    public static final class Telling<R extends Record> {
        private final String name;
        private final Class<R> type;
        private final List<String> names = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        private final Map<String, Part> made = new LinkedHashMap<>();

        private Telling(String name, Class<R> type) {
            this.name = name;
            this.type = type;
        }

        public Telling<R> with(String name, Function<R, @Nullable Object> part) {
            names.add(name);
            parts.add(record -> part.apply(type.cast(record)));
            return this;
        }

        /**
         * What is made of the components and of nothing else, each time that a template asks. It is
         * the same as long as they are, so no fingerprint covers it.
         */
        public Telling<R> made(String name, Function<R, @Nullable Object> part) {
            made.put(name, record -> part.apply(type.cast(record)));
            return this;
        }

        public Shape done() {
            return of(name, names, parts, made);
        }
    }

    private static Shape of(
            String name, List<String> names, List<Part> parts, Map<String, Part> made) {
        var byName = new HashMap<String, Part>(made);
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), parts.get(i));
        }
        return new Shape(
                name,
                List.copyOf(names),
                List.copyOf(parts),
                List.copyOf(made.keySet()),
                Map.copyOf(byName));
    }

    /** The shape of a record: told by itself, else found by reflection. */
    public static Shape of(Record record) {
        return record instanceof Shaped shaped ? shaped.shape() : of(record.getClass());
    }

    /** The shape of a record class, found by reflection. */
    public static Shape of(Class<? extends Record> type) {
        Shape known = FOUND.get(type);
        return known == null ? FOUND.computeIfAbsent(type, Shape::read) : known;
    }

    private static Shape read(Class<?> type) {
        var names = new ArrayList<String>();
        var parts = new ArrayList<Part>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            names.add(component.getName());
            parts.add(record -> read(accessor, record));
        }
        String full = type.getName();
        String name = full.substring(full.lastIndexOf('.') + 1).replace('$', '.');
        return of(name, names, parts, Map.of());
    }

    private static @Nullable Object read(Method accessor, Record record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
