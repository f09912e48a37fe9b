package dateline.edition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Placeholder until the atlas is drawn. */
public final class Atlas {
    public static Atlas builtIn(String language) {
        return new Atlas();
    }

    public Optional<Region> find(String text) {
        return Optional.empty();
    }

    public Optional<Region> findByName(String text) {
        return Optional.empty();
    }

    public List<String> closest(String text, int count) {
        return List.of();
    }

    public Region region(String id) {
        throw new UnsupportedOperationException();
    }

    public Atlas plus(Collection<String> names, boolean latinSlugs) {
        return this;
    }

    public List<Region> path(String id) {
        return List.of();
    }

    public Set<String> above(String id) {
        return Set.of();
    }

    public Set<String> below(String id) {
        return Set.of();
    }

    public Collection<Region> all() {
        return List.of();
    }
}
