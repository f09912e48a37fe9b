package dateline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does one piece of work for each item, several at a time; results come in the items' order. */
record Crew(int threads) {

    private static final int PORTION = 32;

    <A, B> List<B> all(List<A> items, Function<A, B> work) {
        if (threads < 2 || items.size() < 2) {
            return items.stream().map(work).toList();
        }
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var portions = new ArrayList<Future<List<B>>>();
            for (int i = 0; i < items.size(); i += PORTION) {
                List<A> portion = items.subList(i, Math.min(items.size(), i + PORTION));
                portions.add(pool.submit(() -> portion.stream().map(work).toList()));
            }
            var results = new ArrayList<B>(items.size());
            for (Future<List<B>> portion : portions) {
                results.addAll(portion.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading copy", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
