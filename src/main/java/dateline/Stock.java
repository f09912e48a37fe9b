package dateline;

import dateline.delivery.Delivery;
import dateline.press.Sheets;
import java.util.List;

/** What the press made, as delivery takes it: the two rooms do not know one another. */
final class Stock {

    private Stock() {}

    static List<Delivery.Stocked> of(Sheets sheets) {
        return sheets.lines().stream()
                .map(printed -> new Delivery.Stocked(printed.line(), printed.anew()))
                .toList();
    }
}
