package dateline;

import dateline.order.Order;
import java.nio.file.Path;
import java.time.Instant;

final class Try {
    public static void main(String[] a) {
        long t = System.nanoTime();
        var r =
                new Build(Newsroom.ofTheHouse())
                        .run(
                                new Order(
                                        Path.of(a[0]).toAbsolutePath().normalize(),
                                        Path.of(a[1]).toAbsolutePath().normalize(),
                                        Instant.parse("2026-11-01T00:00:00Z"),
                                        null,
                                        Order.Tolerance.NORMAL,
                                        false,
                                        2,
                                        false),
                                d -> {});
        r.problems().stream()
                .limit(40)
                .forEach(
                        p ->
                                System.out.println(
                                        p.place()
                                                + ": "
                                                + p.severity()
                                                + ": "
                                                + p.message()
                                                + " ["
                                                + p.code()
                                                + "]\n  "
                                                + p.hint()));
        System.out.println(
                r.stories()
                        + " stories "
                        + r.pages()
                        + " pages "
                        + r.printed()
                        + " printed "
                        + r.unchanged()
                        + " same "
                        + r.removed()
                        + " removed; "
                        + r.errors()
                        + " errors "
                        + r.warnings()
                        + " warnings "
                        + r.delivered());
        r.timings().forEach(System.out::println);
        System.out.println((System.nanoTime() - t) / 1000000);
    }
}
