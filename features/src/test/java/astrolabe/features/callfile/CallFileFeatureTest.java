package astrolabe.features.callfile;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.Pbx;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.time.MachineTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallFileFeatureTest {

    /** So seldom looked at that only a notice can bring the call about. */
    private static final CallFileSettings NOTICED =
            new CallFileSettings(
                    10, Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofSeconds(5));

    @TempDir Path spool = Path.of("");

    @Test
    void aFileRenamedIntoTheDirectoryIsNoticedAndCalled() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        MachineTime time = new MachineTime("call file test");
        try (Pbx pbx =
                        new Pbx(
                                time,
                                new SplittableRandom(1),
                                "",
                                event -> {
                                    if (event instanceof PbxEvent.ChannelCreated) {
                                        called.countDown();
                                    }
                                });
                CallFileFeature feature = new CallFileFeature(pbx, spool, NOTICED)) {
            feature.start();
            Path elsewhere =
                    Files.writeString(
                            spool.resolve("a.call"),
                            "Channel: Local/1@nowhere\nApplication: Wait\n");
            Files.setLastModifiedTime(
                    elsewhere, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
            Files.move(elsewhere, spool.resolve("outgoing").resolve("a.call"));
            assertThat(called.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
