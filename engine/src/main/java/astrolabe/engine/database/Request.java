package astrolabe.engine.database;

import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A change that somebody waits for.
 *
 * @param plan what is to change, given the values there are then
 * @param done the number of keys changed, when that lasts
 */
record Request(
        Function<SortedMap<String, String>, List<Change>> plan, CompletableFuture<Integer> done) {}
