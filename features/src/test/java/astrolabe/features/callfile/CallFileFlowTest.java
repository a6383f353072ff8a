package astrolabe.features.callfile;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.PbxEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallFileFlowTest {

    private static final String ANSWERED =
            """
            Channel: Local/answer@flows
            CallerID: "Call File" <4321>
            MaxRetries: 0
            RetryTime: 5
            WaitTime: 10
            Account: cf
            Context: flows
            Extension: other
            Priority: 1
            Set: CFVAR=1
            Archive: yes
            """;

    private static final String BUSY =
            """
            Channel: Local/busy@flows
            MaxRetries: 0
            Application: Wait
            Data: 1
            Archive: yes
            """;

    private static final String SILENT =
            """
            Channel: Local/silent@flows
            MaxRetries: 2
            WaitTime: 20
            Context: fails
            Extension: s
            Archive: yes
            """;

    @TempDir Path spool = Path.of("");

    @Test
    void anAnsweredCallIsArchivedAsCompleted() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            bench.drop("ok.call", ANSWERED);
            bench.advance(Duration.ofMillis(900));
            assertThat(bench.callsBegun()).isZero();
            bench.advance(Duration.ofMillis(100));
            long begun = bench.now();
            bench.advance(Duration.ofSeconds(10));
            assertThat(bench.waiting()).isEmpty();
            assertThat(bench.done("ok.call"))
                    .hasContent(
                            ANSWERED
                                    + "\nStartRetry: 6606 1 ("
                                    + (begun + 5)
                                    + ")\nStatus: Completed\n");
            assertThat(bench.variables())
                    .containsExactly(
                            "Local/answer@flows-00000000;1 CFVAR=1",
                            "Local/answer@flows-00000000;1 AST_OUTGOING_ATTEMPT=1",
                            "Local/answer@flows-00000000;2 AST_OUTGOING_ATTEMPT=1",
                            "Local/answer@flows-00000000;2 CFVAR=1");
            assertThat(bench.events())
                    .filteredOn(PbxEvent.StepEntered.class::isInstance)
                    .extracting(event -> ((PbxEvent.StepEntered) event).channel())
                    .filteredOn(channel -> channel.name().endsWith(";1"))
                    .allSatisfy(channel -> assertThat(channel.context()).isEqualTo("flows"))
                    .extracting(channel -> channel.extension() + " " + channel.application())
                    .containsExactly("answer AppDial2", "other NoOp", "other Answer", "other Wait");
        }
    }

    @Test
    void aBusyCallIsArchivedAsExpired() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            bench.drop("busy.call", BUSY);
            bench.advance(Duration.ofSeconds(1));
            assertThat(bench.done("busy.call"))
                    .hasContent(
                            BUSY
                                    + "\nStartRetry: 6606 1 ("
                                    + (bench.now() + 300)
                                    + ")\nStatus: Expired\n");
            assertThat(bench.dialStatuses()).containsExactly("BUSY");
            assertThat(bench.variables())
                    .containsExactly(
                            "Local/busy@flows-00000000;1 AST_OUTGOING_ATTEMPT=1",
                            "Local/busy@flows-00000000;2 AST_OUTGOING_ATTEMPT=1");
        }
    }

    @Test
    void aCallIsRetriedAndTheFileTellsOfEachAttempt() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            Path file = bench.drop("silent.call", SILENT);
            bench.advance(Duration.ofSeconds(1));
            long begun = bench.now();
            bench.advance(Duration.ofSeconds(20));
            String first =
                    SILENT
                            + "\nStartRetry: 6606 1 ("
                            + (begun + 300)
                            + ")\n\nEndRetry: 6606 1 ("
                            + (begun + 20)
                            + ")\n";
            assertThat(file).hasContent(first);
            assertThat(Files.getLastModifiedTime(file).toInstant())
                    .isEqualTo(Instant.ofEpochSecond(begun + 320));
            bench.advance(Duration.ofSeconds(299));
            assertThat(bench.callsBegun()).isOne();
            bench.advance(Duration.ofSeconds(1));
            assertThat(bench.callsBegun()).isEqualTo(2);
            bench.advance(Duration.ofMinutes(20));
            assertThat(bench.callsBegun()).isEqualTo(3);
            assertThat(bench.waiting()).isEmpty();
            assertThat(bench.done("silent.call"))
                    .hasContent(
                            first
                                    + "\nStartRetry: 6606 2 ("
                                    + (begun + 620)
                                    + ")\n\nEndRetry: 6606 2 ("
                                    + (begun + 340)
                                    + ")\n\nStartRetry: 6606 3 ("
                                    + (begun + 940)
                                    + ")\nStatus: Expired\n");
        }
    }

    @Test
    void eachFailedAttemptRunsTheExtensionFailed() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            bench.drop("silent.call", SILENT.replace("MaxRetries: 2", "MaxRetries: 1\nSet: A=b"));
            bench.advance(Duration.ofMinutes(10));
            assertThat(bench.variables())
                    .filteredOn(line -> line.startsWith("OutgoingSpoolFailed "))
                    .containsExactly(
                            "OutgoingSpoolFailed REASON=3",
                            "OutgoingSpoolFailed A=b",
                            "OutgoingSpoolFailed AST_OUTGOING_ATTEMPT=1",
                            "OutgoingSpoolFailed REASON=3",
                            "OutgoingSpoolFailed A=b",
                            "OutgoingSpoolFailed AST_OUTGOING_ATTEMPT=2");
        }
    }

    @Test
    void thePseudoChannelRunsAsRecorded() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            bench.drop(
                    "busy.call", "Channel: Local/busy@flows\nContext: fails\nExtension: other\n");
            bench.advance(Duration.ofSeconds(2));
            assertThat(bench.events())
                    .filteredOn(event ->
                            event instanceof PbxEvent.OfChannel of
                                    && of.channel().name().equals("OutgoingSpoolFailed"))
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly(
                            "ChannelCreated",
                            "VariableSet",
                            "VariableSet",
                            "StepEntered",
                            "DialplanEnded",
                            "HungUp");
            assertThat(bench.variables()).contains("OutgoingSpoolFailed REASON=5");
            assertThat(bench.events())
                    .filteredOn(PbxEvent.HungUp.class::isInstance)
                    .extracting(event -> ((PbxEvent.HungUp) event).channel())
                    .filteredOn(channel -> channel.name().equals("OutgoingSpoolFailed"))
                    .allSatisfy(channel -> {
                        assertThat(channel.hangupCause()).isZero();
                        assertThat(channel.extension()).isEqualTo("failed");
                        assertThat(channel.context()).isEqualTo("fails");
                    });
        }
    }

    @Test
    void aCallForAnApplicationHasNoExtensionFailed() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            bench.drop("busy.call", BUSY + "Context: fails\n");
            bench.advance(Duration.ofSeconds(2));
            assertThat(bench.variables()).noneMatch(line -> line.startsWith("Outgoing"));
        }
    }

    @Test
    void aCallThatCanNotBePlacedFails() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            bench.drop("a.call", "Channel: Nothing/1\nContext: fails\nExtension: s\n");
            bench.drop("b.call", "Channel: Local/none@flows\nContext: fails\nExtension: s\n");
            bench.advance(Duration.ofSeconds(2));
            assertThat(bench.waiting()).isEmpty();
            assertThat(bench.variables())
                    .filteredOn("OutgoingSpoolFailed REASON=0"::equals)
                    .hasSize(2);
        }
    }

    @Test
    void aFileDatedAheadRunsAtItsTime() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            bench.drop("later.call", ANSWERED, bench.time().instant().plusSeconds(86_403));
            bench.advance(Duration.ofSeconds(86_402));
            assertThat(bench.callsBegun()).isZero();
            bench.advance(Duration.ofSeconds(1));
            assertThat(bench.callsBegun()).isOne();
        }
    }

    @Test
    void aFileMayBeRedatedWhileItWaits() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            Path file = bench.drop("later.call", ANSWERED, bench.time().instant().plusSeconds(60));
            bench.advance(Duration.ofSeconds(30));
            bench.date(file, bench.time().instant().plusSeconds(300));
            bench.advance(Duration.ofSeconds(299));
            assertThat(bench.callsBegun()).isZero();
            bench.advance(Duration.ofSeconds(1));
            assertThat(bench.callsBegun()).isOne();
        }
    }

    @Test
    void aFileDatedBeyondAllTimeHarmsNobody() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            bench.drop("never.call", ANSWERED, Instant.parse("9999-01-01T00:00:00Z"));
            bench.drop("ok.call", ANSWERED);
            bench.advance(Duration.ofSeconds(2));
            assertThat(bench.callsBegun()).isOne();
            assertThat(bench.waiting()).contains("never.call");
        }
    }

    @Test
    void withoutArchiveAFinishedFileIsDeleted() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            bench.drop("ok.call", ANSWERED.replace("Archive: yes", "Archive: no"));
            bench.advance(Duration.ofSeconds(2));
            assertThat(bench.waiting()).containsExactly("ok.call");
            bench.advance(Duration.ofSeconds(3));
            assertThat(bench.waiting()).isEmpty();
            assertThat(bench.done("ok.call")).doesNotExist();
        }
    }

    @Test
    void theArchiveKeepsTheLatestOfAName() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            bench.drop("a.call", ANSWERED);
            bench.advance(Duration.ofSeconds(10));
            bench.drop("a.call", BUSY);
            bench.advance(Duration.ofSeconds(10));
            assertThat(Files.readString(bench.done("a.call")))
                    .startsWith(BUSY)
                    .endsWith("Status: Expired\n");
        }
    }

    @Test
    void alwaysDeleteNoKeepsAFileThatSomebodyDatedAhead() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            String text = ANSWERED + "AlwaysDelete: no\n";
            Path kept = bench.drop("kept.call", text);
            bench.drop("gone.call", text);
            bench.advance(Duration.ofSeconds(2));
            bench.date(kept, bench.time().instant().plusSeconds(600));
            bench.advance(Duration.ofSeconds(10));
            assertThat(bench.waiting()).containsExactly("kept.call");
            assertThat(bench.callsBegun()).isEqualTo(2);
            assertThat(Files.readString(kept).strip()).isEqualTo(text.strip());
            bench.advance(Duration.ofMinutes(10));
            assertThat(bench.callsBegun()).isEqualTo(3);
            assertThat(bench.done("kept.call")).exists();
        }
    }

    @Test
    void aMalformedFileIsMovedAwayOnceItsWriterHadTime() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            bench.drop("bad.call", "Channel: Local/1@a\nChanel: x\n");
            bench.drop("ok.call", ANSWERED);
            bench.advance(Duration.ofSeconds(4));
            assertThat(bench.waiting()).contains("bad.call");
            bench.advance(Duration.ofSeconds(2));
            assertThat(bench.waiting()).isEmpty();
            assertThat(bench.done("bad.call"))
                    .hasContent("Channel: Local/1@a\nChanel: x\nStatus: Failed\n");
            assertThat(bench.callsBegun()).isOne();
        }
    }

    @Test
    void aHalfWrittenFileIsWaitedFor() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            Path file = bench.drop("slow.call", "Channel: Local/answer@flows\nApplic");
            bench.advance(Duration.ofSeconds(3));
            Files.writeString(file, "Channel: Local/answer@flows\nApplication: Wait\n");
            bench.date(file, bench.time().instant());
            bench.advance(Duration.ofSeconds(6));
            assertThat(bench.callsBegun()).isOne();
            assertThat(bench.dialStatuses()).containsExactly("ANSWER");
        }
    }

    @Test
    void whatIsNoCallFileIsLeftAlone() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            bench.drop(".ok.call.Xy12", ANSWERED);
            Files.createDirectory(bench.outgoing("directory"));
            Files.createSymbolicLink(
                    bench.outgoing("link"), Files.writeString(spool.resolve("x"), ANSWERED));
            bench.advance(Duration.ofMinutes(1));
            assertThat(bench.callsBegun()).isZero();
            assertThat(bench.waiting()).containsExactly(".ok.call.Xy12", "directory", "link");
        }
    }

    @Test
    void takingTheFileAwayTakesTheRetriesBack() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            Path file = bench.drop("silent.call", SILENT);
            bench.advance(Duration.ofSeconds(10));
            Files.delete(file);
            bench.advance(Duration.ofMinutes(20));
            assertThat(bench.callsBegun()).isOne();
            assertThat(bench.waiting()).isEmpty();
            assertThat(bench.done("silent.call")).doesNotExist();
        }
    }

    @Test
    void aFilePutOverOneBeingCalledIsACallOfItsOwn() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            bench.drop("same.call", SILENT);
            bench.advance(Duration.ofSeconds(10));
            Path next = Files.writeString(spool.resolve("next"), ANSWERED);
            bench.date(next, bench.time().instant());
            Files.move(next, bench.outgoing("same.call"), StandardCopyOption.REPLACE_EXISTING);
            bench.advance(Duration.ofMinutes(10));
            assertThat(bench.dialStatuses()).contains("ANSWER");
            assertThat(Files.readString(bench.done("same.call")))
                    .startsWith(ANSWERED + "\nStartRetry: 6606 1 (")
                    .endsWith("Status: Completed\n");
        }
    }

    @Test
    void onlySoManyCallsAreMadeAtOnceOldestFirst() throws Exception {
        CallFileSettings two =
                new CallFileSettings(
                        2, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(5));
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        try (SpoolBench bench = new SpoolBench(spool, start, two, UnaryOperator.identity())) {
            for (int i = 0; i < 7; i++) {
                bench.drop(
                        "call" + i,
                        "Channel: Local/answer@flows\nApplication: Wait\nData: 9\nSet: N="
                                + i
                                + "\n",
                        start.minusSeconds(i));
            }
            bench.advance(Duration.ofSeconds(1));
            assertThat(bench.callsBegun()).isEqualTo(2);
            assertThat(bench.variables()).contains("Local/answer@flows-00000000;1 N=6");
            bench.advance(Duration.ofSeconds(2));
            assertThat(bench.callsBegun()).isEqualTo(4);
            bench.advance(Duration.ofSeconds(10));
            assertThat(bench.callsBegun()).isEqualTo(7);
            assertThat(bench.waiting()).isEmpty();
        }
    }

    @Test
    void thousandsDroppedAtOnceAreAllCalled() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            for (int i = 0; i < 1000; i++) {
                dropPlainly(bench, i);
            }
            bench.advance(Duration.ofSeconds(30));
            assertThat(bench.callsBegun()).isEqualTo(1000);
            assertThat(bench.waiting()).isEmpty();
        }
    }

    private static void dropPlainly(SpoolBench bench, int number) throws IOException {
        Path file =
                Files.writeString(
                        bench.outgoing("c" + number),
                        "Channel: Local/answer@flows\nApplication: NoOp\n");
        bench.date(file, bench.time().instant());
    }

    @Test
    void aFileThatWeMayNotDateIsRetriedAtItsTimeAllTheSame() throws Exception {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        UnaryOperator<SpoolStorage> undatable =
                disk ->
                        new DyingStorage(disk, 0, false) {
                            @Override
                            public void append(Path file, String text, Instant modified)
                                    throws IOException {
                                super.append(file, text, start);
                            }
                        };
        try (SpoolBench bench =
                new SpoolBench(spool, start, CallFileSettings.DEFAULTS, undatable)) {
            bench.drop("silent.call", SILENT);
            bench.advance(Duration.ofSeconds(320));
            assertThat(bench.callsBegun()).isOne();
            bench.advance(Duration.ofSeconds(1));
            assertThat(bench.callsBegun()).isEqualTo(2);
            bench.advance(Duration.ofMinutes(20));
            assertThat(bench.callsBegun()).isEqualTo(3);
            assertThat(bench.waiting()).isEmpty();
        }
    }

    @Test
    void closingLeavesWhatIsUnderwayAsAnAttemptWithoutEnd() throws Exception {
        try (SpoolBench bench = new SpoolBench(spool)) {
            bench.drop("silent.call", SILENT);
            bench.drop("answered.call", ANSWERED);
            bench.advance(Duration.ofSeconds(2));
            bench.spooler().close();
            assertThat(bench.waiting()).containsExactly("silent.call");
            assertThat(Files.readString(bench.outgoing("silent.call")))
                    .contains("StartRetry: 6606 1");
            assertThat(Files.readString(bench.done("answered.call")))
                    .endsWith("Status: Completed\n");
            assertThat(List.of(bench.callsBegun())).containsExactly(2L);
        }
    }
}
