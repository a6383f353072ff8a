package astrolabe.features.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dialplan and the configuration make of records. */
class CdrFlowTest {

    private static final String TEMPLATE =
            "[mappings]\nout.txt => ${CDR(channel)} ${CDR(dst)} ${CDR(dstchannel)} ${CDR(lastapp)} ${CDR(disposition)} ${CDR(duration)}/${CDR(billsec)} ${CDR(userfield)} ${CDR(note)}\n";

    @TempDir Path directory = Path.of("");

    /** The records of one call to {@code x} in short, the second half's only. */
    private List<String> records(String steps, String general) throws Exception {
        try (RecordBench bench =
                new RecordBench(
                        directory,
                        steps,
                        Map.of(
                                "cdr.conf",
                                "[general]\nunanswered = yes\n" + general,
                                "cdr_custom.conf",
                                TEMPLATE))) {
            bench.callThrough("x");
            return bench.lines("cdr-custom/out.txt").stream()
                    .filter(line -> line.startsWith("Local/x@flows-00000000;2"))
                    .map(line -> line.substring("Local/x@flows-00000000;2 ".length()).strip())
                    .toList();
        }
    }

    private List<String> records(String steps) throws Exception {
        return records(steps, "");
    }

    @Test
    void variablesAndTheUserFieldAreKept() throws Exception {
        assertThat(
                        records(
                                "exten => x,1,Answer()\n same => n,Set(CDR(note)=a)\n same => n,Set(CDR(userfield)=u)\n same => n,Wait(3)\n"))
                .containsExactly("x  Wait ANSWERED 3/3 u a");
    }

    @Test
    void whatIsNotedAfterTheTalkIsInItsRecord() throws Exception {
        assertThat(
                        records(
                                "exten => x,1,Dial(Local/answer@flows/n)\nexten => h,1,Set(CDR(userfield)=late)\n same => n,Set(CDR(note)=b)\n"))
                .containsExactly("x Local/answer@flows-00000001;1 Dial ANSWERED 2/2 late b");
    }

    @Test
    void hangupCodeReadsTheRecordOfTheTalk() throws Exception {
        assertThat(
                        records(
                                "exten => x,1,Dial(Local/answer@flows/n)\nexten => h,1,Set(CDR(note)=${CDR(billsec)}:${CDR(billsec,f)}:${CDR(disposition,u)})\n"))
                .containsExactly("x Local/answer@flows-00000001;1 Dial ANSWERED 2/2  2:2.500000:8");
    }

    @Test
    void eachPartyDialledHasARecord() throws Exception {
        assertThat(records("exten => x,1,Dial(Local/busy@flows/n&Local/ring@flows/n,4)\n"))
                .containsExactly(
                        "x Local/busy@flows-00000001;1 Dial BUSY 0/0",
                        "x Local/ring@flows-00000002;1 Dial NO ANSWER 4/0");
    }

    @ParameterizedTest
    @CsvSource({
        "'',   Wait ANSWERED 5/5  a,    Wait ANSWERED 5/5  a",
        "a,    Wait ANSWERED 5/5  a,    Wait ANSWERED 5/3  a",
        "e,    ForkCDR ANSWERED 2/2  a, Wait ANSWERED 5/5  a",
        "r,    Wait ANSWERED 5/5  a,    Wait ANSWERED 3/3  a",
        "v,    Wait ANSWERED 5/5  a,    Wait ANSWERED 5/5",
        "aerv, ForkCDR ANSWERED 2/2  a, Wait ANSWERED 3/3",
        "x,    Wait ANSWERED 5/5  a,    Wait ANSWERED 5/5  a",
    })
    void aForkGoesOnBesideTheFirstRecordUnlessItsOptionsSayOtherwise(
            String options, String first, String second) throws Exception {
        assertThat(
                        records(
                                "exten => x,1,Answer()\n same => n,Set(CDR(note)=a)\n same => n,Wait(2)\n same => n,ForkCDR(%s)\n same => n,Wait(3)\n"
                                        .formatted(options)))
                .containsExactly("x  " + first, "x  " + second);
    }

    @Test
    void aForkOfACallThatIsNotAnsweredIsNotAnsweredEither() throws Exception {
        assertThat(
                        records(
                                "exten => x,1,Ringing()\n same => n,Wait(2)\n same => n,ForkCDR(ar)\n same => n,Wait(3)\n"))
                .containsExactly("x  Wait FAILED 5/0", "x  Wait FAILED 3/0");
    }

    @Test
    void aDiallingMayBeginTheRecord() throws Exception {
        assertThat(records("exten => x,1,Wait(2)\n same => n,Dial(Local/ring@flows/n,4,C)\n"))
                .containsExactly("x Local/ring@flows-00000001;1 Dial NO ANSWER 4/0");
    }

    @Test
    void aForkMayBeginAtItsOwnTime() throws Exception {
        assertThat(
                        records(
                                "exten => x,1,Answer()\n same => n,Set(CDR(note)=a)\n same => n,Wait(2)\n same => n,ForkCDR(r)\n same => n,Wait(3)\n"))
                .containsExactly("x  Wait ANSWERED 5/5  a", "x  Wait ANSWERED 3/3  a");
    }

    @Test
    void aResetBeginsAnew() throws Exception {
        assertThat(
                        records(
                                "exten => x,1,Answer()\n same => n,Set(CDR(note)=a)\n same => n,Wait(2)\n same => n,ResetCDR()\n same => n,Wait(3)\n"))
                .containsExactly("x  Wait ANSWERED 3/3");
        assertThat(
                        records(
                                "exten => x,1,Answer()\n same => n,Set(CDR(note)=a)\n same => n,Wait(2)\n same => n,ResetCDR(v)\n same => n,Wait(3)\n"))
                .contains("x  Wait ANSWERED 3/3  a");
    }

    @Test
    void aChannelCanHaveNone() throws Exception {
        assertThat(records("exten => x,1,NoCDR()\n same => n,Answer()\n")).isEmpty();
        assertThat(records("exten => x,1,Set(CDR_PROP(disable)=1)\n same => n,Answer()\n"))
                .isEmpty();
    }

    @Test
    void aChannelHasOneOnlyWhereItAsksIfThatIsTheDefault() throws Exception {
        assertThat(records("exten => x,1,Answer()\n", "channeldefaultenabled = no\n")).isEmpty();
        assertThat(
                        records(
                                "exten => x,1,Set(CDR_PROP(disable)=0)\n same => n,Answer()\n",
                                "channeldefaultenabled = no\n"))
                .containsExactly("x  Answer ANSWERED 0/0");
    }

    @Test
    void hangupCodeBelongsToTheRecordWhenAskedFor() throws Exception {
        String steps = "exten => x,1,Answer()\nexten => h,1,NoOp()\n";
        assertThat(records(steps)).containsExactly("x  Answer ANSWERED 0/0");
        assertThat(records(steps, "endbeforehexten = no\n"))
                .last()
                .asString()
                .startsWith("h  NoOp ANSWERED");
    }

    @Test
    void bridgingAndDiallingCanBeIgnored() throws Exception {
        String steps =
                "exten => x,1,Dial(Local/answer@flows/n,20,g)\n same => n,Wait(1)\n same => n,NoOp()\n";
        assertThat(records(steps))
                .containsExactly(
                        "x Local/answer@flows-00000001;1 Dial ANSWERED 2/2",
                        "x  NoOp ANSWERED 1/1");
    }

    @Test
    void bridgingIgnoredLeavesOneRecord() throws Exception {
        assertThat(
                        records(
                                "exten => x,1,Dial(Local/answer@flows/n,20,g)\n same => n,Wait(1)\n same => n,NoOp()\n",
                                "ignorestatechanges = yes\n"))
                .containsExactly("x Local/answer@flows-00000001;1 NoOp ANSWERED 3/3");
    }

    @Test
    void diallingIgnoredNamesNobody() throws Exception {
        assertThat(
                        records(
                                "exten => x,1,Dial(Local/busy@flows/n,20)\n",
                                "ignoredialchanges = yes\n"))
                .containsExactly("x  Dial BUSY 0/0");
    }

    @Test
    void secondsBegunAreBilledWhenAskedFor() throws Exception {
        String steps = "exten => x,1,Answer()\n same => n,Wait(1.2)\n";
        assertThat(records(steps)).containsExactly("x  Wait ANSWERED 1/1");
        assertThat(records(steps, "initiatedseconds = yes\n")).contains("x  Wait ANSWERED 1/2");
    }

    @Test
    void settingsThatMeanNothingAreToldWithTheirPlace() throws Exception {
        try (RecordBench bench =
                new RecordBench(
                        directory,
                        "",
                        Map.of(
                                "cdr.conf",
                                "[general]\nsize = none\nunansweredd = yes\n[csv]\nlogg = 1\n[radius]\nradiuscfg = x\n",
                                "cdr_sqlite3_custom.conf",
                                "[master]\ncolumns = a,b\nvalues = 'x'\n",
                                "cdr_custom.conf",
                                "[mappings]\nempty.csv =>\n",
                                "cdr_manager.conf",
                                "[general]\nenabled = yes\n[mappings]\nnote = Not: e\n"))) {
            assertThat(bench.problems())
                    .anyMatch(line -> line.startsWith("cdr.conf:2: size = none: "))
                    .anyMatch(line -> line.startsWith("cdr.conf:3: unknown setting"))
                    .anyMatch(line -> line.startsWith("cdr.conf:5: unknown setting"))
                    .anyMatch(line -> line.startsWith("cdr.conf:6: [radius]"))
                    .anyMatch(line -> line.startsWith("cdr_sqlite3_custom.conf:2: 2 columns"))
                    .anyMatch(line -> line.startsWith("cdr_custom.conf:2: empty.csv"))
                    .anyMatch(line -> line.startsWith("cdr_manager.conf:4: note"))
                    .hasSize(7);
        }
    }

    @Test
    void theCommandsPrintWhatScriptsRead() throws Exception {
        try (RecordBench bench =
                new RecordBench(
                        directory,
                        "",
                        Map.of(
                                "cdr.conf",
                                "[general]\nbatch = yes\nsize = 5\ntime = 60\n[csv]\n",
                                "cdr_manager.conf",
                                "[general]\nenabled = yes\n"))) {
            bench.call("answer");
            bench.advance(Duration.ofSeconds(1));
            var commands = bench.cdr().commands();
            assertThat(RecordBench.output(commands, "cdr show active"))
                    .isEqualTo(
                            """

                            Channels with Call Detail Record (CDR) Information
                            --------------------------------------------------
                            Channel                   Dst. Channel              LastApp         Start    Answer   End      Billsec  Duration
                            Local/answer@flows-000000                           Wait            00:00:00 00:00:00 --:--:-- 00:00:01 00:00:01
                            Local/answer@flows-000000                           Wait            00:00:00 00:00:00 --:--:-- 00:00:01 00:00:01

                            """);
            bench.advance(Duration.ofSeconds(10));
            assertThat(RecordBench.output(commands, "cdr show status"))
                    .isEqualTo(
                            """

                            Call Detail Record (CDR) settings
                            ----------------------------------
                              Logging:                    Enabled
                              Mode:                       Batch
                              Log calls by default:       Yes
                              Log unanswered calls:       No
                              Log congestion:             No

                              Ignore bridging changes:    No

                              Ignore dial state changes:  No

                              Cancel disposition enabled: No

                            * Batch Mode Settings
                              -------------------
                              Safe shutdown:              Enabled
                              Threading model:            Scheduler plus separate threads
                              Current batch size:         2 records
                              Maximum batch size:         5 records
                              Maximum batch time:         60 seconds

                            * Registered Backends
                              -------------------
                                cdr_manager
                                csv

                            """);
            assertThat(bench.lines("cdr-csv/Master.csv")).isEmpty();
            assertThat(RecordBench.output(commands, "cdr submit")).startsWith("Submitted CDRs");
            bench.time().settle();
            assertThat(bench.lines("cdr-csv/Master.csv")).hasSize(2);
            assertThat(RecordBench.output(commands, "cdr set debug", "on"))
                    .isEqualTo("CDR debugging enabled\n");
            assertThat(RecordBench.output(commands, "cdr set debug", "on"))
                    .isEqualTo("CDR debugging is already on\n");
            assertThat(RecordBench.output(commands, "cdr set debug", "x"))
                    .isEqualTo("Usage: cdr set debug [on|off]");
        }
    }
}
