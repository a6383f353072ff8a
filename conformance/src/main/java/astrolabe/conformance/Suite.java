package astrolabe.conformance;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * All transcripts in scope, each replayed on a server of its own. Safe for use by several threads.
 */
public final class Suite {

    private final ServerUnderTest.Starter starter;
    private final Pace pace;
    private final Rules rules;

    public Suite(ServerUnderTest.Starter starter, Pace pace) {
        this(starter, pace, Rules.load());
    }

    Suite(ServerUnderTest.Starter starter, Pace pace, Rules rules) {
        this.starter = starter;
        this.pace = pace;
        this.rules = rules;
    }

    /** The names of the transcripts in scope, those included which cannot be replayed yet. */
    public static List<String> transcripts() {
        return Blocks.lines("scope.txt").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** What every run leaves out. */
    public NotYet notYet() {
        return rules.notYet();
    }

    /** Replays these transcripts, some of them at the same time, and tabulates how they went. */
    public Report report(List<String> transcripts, int atOnce) throws InterruptedException {
        return new Report(run(transcripts, atOnce), notYet().entries());
    }

    /** Replays one transcript. */
    public ReplayResult run(String transcript) throws IOException, InterruptedException {
        var obstacle = rules.notYet().whole(transcript).findFirst();
        if (obstacle.isPresent()) {
            return ReplayResult.skipped(transcript, obstacle.get());
        }
        try (var server = starter.start(ServerSetup.load(transcript))) {
            return new Replay(rules.script(transcript), server, rules, pace).run();
        }
    }

    private List<ReplayResult> run(List<String> transcripts, int atOnce)
            throws InterruptedException {
        try (var executor = Executors.newFixedThreadPool(atOnce)) {
            return executor.invokeAll(transcripts.stream().map(this::task).toList()).stream()
                    .map(Suite::resultOf)
                    .toList();
        }
    }

    private Callable<ReplayResult> task(String transcript) {
        return () -> {
            try {
                return run(transcript);
            } catch (IOException | RuntimeException e) {
                return ReplayResult.broken(transcript, e);
            }
        };
    }

    private static ReplayResult resultOf(Future<ReplayResult> result) {
        try {
            return result.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
