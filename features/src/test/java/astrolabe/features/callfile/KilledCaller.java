package astrolabe.features.callfile;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.Pbx;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.time.MachineTime;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Places the calls of a spool directory until none is left, printing whom it calls; a test kills
 * it.
 */
final class KilledCaller {

    private static final String EXTENSIONS =
            """
            [flows]
            exten => _X.,1,Answer()
             same => n,Wait(0.02)
            """;

    private static final CallFileSettings QUICK =
            new CallFileSettings(8, Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO);

    private KilledCaller() {}

    public static void main(String[] arguments) throws Exception {
        Path spool = Path.of(arguments[0]);
        try (Pbx pbx =
                        new Pbx(
                                new MachineTime("killed caller"),
                                new SplittableRandom(1),
                                "",
                                KilledCaller::tell);
                CallFileFeature feature = new CallFileFeature(pbx, spool, QUICK);
                WatchService watch = FileSystems.getDefault().newWatchService()) {
            Problems problems = new Problems();
            pbx.load(
                    new ConfigReader(new MemorySource(Map.of("extensions.conf", EXTENSIONS)))
                            .read("extensions.conf")
                            .orEmpty(problems),
                    problems);
            Path outgoing = spool.resolve("outgoing");
            var _ = outgoing.register(watch, StandardWatchEventKinds.ENTRY_DELETE);
            feature.start();
            while (!isEmpty(outgoing)) {
                var key = watch.take();
                var _ = key.pollEvents();
                boolean _ = key.reset();
            }
        }
    }

    private static void tell(PbxEvent event) {
        if (event instanceof PbxEvent.DialBegan began) {
            System.out.println(began.dialString());
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }
}
