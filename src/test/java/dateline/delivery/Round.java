package dateline.delivery;

import dateline.ledger.Ledger;
import dateline.page.Address;
import dateline.page.Fingerprint;
import dateline.page.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A run as the press makes it: what the ledger knows is not printed again. */
public final class Round {

    private Round() {}

    /** Delivers pages, given as address and text, one pair after the other. */
    public static Receipt deliver(Target target, boolean adopt, Map<String, String> pages) {
        try {
            return target.accept(print(target, adopt, pages));
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            return Receipt.refused(java.util.List.of(target.fault(cause)));
        }
    }

    public static Delivery print(Target target, boolean adopt, Map<String, String> pages) {
        var lines = new ArrayList<Delivery.Stocked>();
        new TreeMap<>(pages).forEach((path, text) -> lines.add(print(target, path, text)));
        return new Delivery(lines, adopt);
    }

    private static Delivery.Stocked print(Target target, String path, String text) {
        var address = new Address(path);
        var page = Fingerprint.of(text);
        var type = Fingerprint.of("type");
        Ledger.Line known = target.ledger().line(address);
        if (known != null && known.page().equals(page) && known.type().equals(type)) {
            return new Delivery.Stocked(known, false);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            Sheet sheet = target.spool().print(address, sink -> sink.out().write(bytes));
            return new Delivery.Stocked(new Ledger.Line(page, type, sheet), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code pages("/", "front", "/a/", "a")}. */
    public static Map<String, String> pages(String... pairs) {
        var pages = new TreeMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            pages.put(pairs[i], pairs[i + 1]);
        }
        return pages;
    }

    public static List<String> figures(Receipt receipt) {
        return List.of(
                receipt.added() + " added",
                receipt.replaced() + " replaced",
                receipt.unchanged() + " unchanged",
                receipt.removed() + " removed");
    }
}
