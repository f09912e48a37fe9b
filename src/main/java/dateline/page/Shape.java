package dateline.page;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record class, found once for each class: what a fingerprint walks through and
 * what a template may name are by construction the same.
 *
 * @param name of the class, with the class around it: {@code Teaser}, {@code FrontPage.Strip}
 * @param names of the components, in order
 * @param accessors in the same order, as {@code Object(Record)}
 * @param byName the same by name
 */
public record Shape(
        String name,
        List<String> names,
        List<MethodHandle> accessors,
        Map<String, MethodHandle> byName) {

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    public static Shape of(Class<? extends Record> type) {
        Shape known = SHAPES.get(type);
        return known == null ? SHAPES.computeIfAbsent(type, Shape::read) : known;
    }

    /** The value of one component. */
    public static @Nullable Object read(MethodHandle accessor, Record record) {
        try {
            return (Object) accessor.invokeExact(record);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Shape read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> names = Stream.of(components).map(RecordComponent::getName).toList();
        List<MethodHandle> accessors = Stream.of(components).map(Shape::accessor).toList();
        var byName = new HashMap<String, MethodHandle>();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), accessors.get(i));
        }
        String full = type.getName();
        return new Shape(
                full.substring(full.lastIndexOf('.') + 1).replace('$', '.'),
                names,
                accessors,
                byName);
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflect(accessor)
                    .asType(MethodType.methodType(Object.class, Record.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
