package dateline.output;

import dateline.edition.Mention;
import dateline.page.Address;
import dateline.problem.Place;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A former address of a story that runs. Each address stands once: the newest story that names it
 * has it.
 */
public record Former(Address address, Place place, Placed story) {

    public static List<Former> of(Lineup lineup) {
        var all = new LinkedHashMap<String, Former>();
        for (Placed placed : lineup.placed(lineup.edition().pieces().all())) {
            for (Mention path : placed.piece().story().claim().former()) {
                Address address = Settled.asPage(path.text());
                if (!address.collisionKey().equals(placed.address().collisionKey())) {
                    all.putIfAbsent(
                            address.collisionKey(), new Former(address, path.place(), placed));
                }
            }
        }
        return List.copyOf(all.values());
    }
}
