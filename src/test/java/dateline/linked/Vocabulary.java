package dateline.linked;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be said in the vocabulary of schema.org, by its own tables: which types there are, which
 * properties they have, which kinds of values those take.
 *
 * @param types type to those right above it
 * @param properties property to the types that have it, and the types of its values
 */
record Vocabulary(Map<String, Set<String>> types, Map<String, Property> properties) {

    private record Property(Set<String> of, Set<String> takes, boolean superseded) {}

    static Vocabulary read(Path folder) throws IOException {
        var types = new HashMap<String, Set<String>>();
        for (String line : Files.readAllLines(folder.resolve("types-29.3.csv"))) {
            String[] cells = line.split(",", -1);
            types.put(cells[0], words(cells[1]));
        }
        var properties = new HashMap<String, Property>();
        for (String line : Files.readAllLines(folder.resolve("properties-29.3.csv"))) {
            String[] cells = line.split(",", -1);
            var property = new Property(words(cells[1]), words(cells[2]), !cells[3].isEmpty());
            properties.put(cells[0], property);
        }
        return new Vocabulary(types, properties);
    }

    private static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split(" ", -1));
    }

    /** What is wrong with a thing and all in it. */
    List<String> faults(Map<String, Object> thing) {
        var faults = new ArrayList<String>();
        check(thing, faults);
        return faults;
    }

    private void check(Map<String, Object> thing, List<String> faults) {
        String type = String.valueOf(thing.get("@type"));
        if (!types.containsKey(type)) {
            faults.add("no type " + type);
        }
        Set<String> all = above(type);
        thing.forEach(
                (name, value) -> {
                    if (!name.startsWith("@")) {
                        check(type, all, name, value, faults);
                    }
                });
    }

    private void check(
            String type, Set<String> all, String name, Object value, List<String> faults) {
        Property property = properties.get(name);
        if (property == null || property.superseded()) {
            faults.add("no property " + name + " any more");
            return;
        }
        if (property.of().stream().noneMatch(all::contains)) {
            faults.add(type + " has no " + name);
        }
        if (value instanceof List<?> list && list.size() < 2) {
            faults.add(type + "." + name + " is a list of " + list.size());
        }
        for (Object one : Head.list(value)) {
            // The steps of a way are told as addresses: so the search engines ask for them.
            boolean isStep = name.equals("item") && one instanceof String url && isUrl(url);
            if (!isStep && property.takes().stream().noneMatch(taken -> is(one, taken))) {
                faults.add(type + "." + name + " takes " + property.takes() + ", not " + one);
            }
            if (one instanceof Map<?, ?>) {
                check(Head.object(one), faults);
            }
        }
    }

    private boolean is(Object value, String type) {
        if (value instanceof Map<?, ?> thing) {
            return above(String.valueOf(thing.get("@type"))).contains(type);
        }
        if (value instanceof Integer) {
            // Those who read pictures take their measures for pixels, and no unit with them.
            return Set.of("Integer", "Number", "Distance").contains(type);
        }
        if (value instanceof Boolean) {
            return type.equals("Boolean");
        }
        String text = (String) value;
        return switch (type) {
            case "Text" -> !text.isBlank();
            case "URL" -> isUrl(text);
            case "Date" -> isDay(text);
            case "DateTime" -> isMoment(text);
            default -> false;
        };
    }

    private static boolean isUrl(String text) {
        try {
            var uri = new URI(text);
            return uri.isAbsolute() && uri.toASCIIString().equals(text);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMoment(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A type and all above it. */
    private Set<String> above(String type) {
        var all = new HashSet<String>();
        var open = new ArrayList<>(List.of(type));
        while (!open.isEmpty()) {
            String one = open.remove(open.size() - 1);
            if (all.add(one)) {
                open.addAll(types.getOrDefault(one, Set.of()));
            }
        }
        return all;
    }
}
