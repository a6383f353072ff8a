package astrolabe.features.records;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.PbxEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is logged of calls, and where it goes. */
class CelFlowTest {

    private static final String CUSTOM =
            "[mappings]\nout.csv => ${CHANNEL(channame)} ${eventtype} ${CHANNEL(appname)} ${BRIDGEPEER} ${eventextra}\n";

    private static final String TALK =
            "exten => x,1,Dial(Local/answer@flows/n)\n same => n,Hangup()\n";

    @TempDir Path directory = Path.of("");

    /** The lines of one channel without its name. */
    private List<String> lines(String steps, String general, String channel) throws Exception {
        try (RecordBench bench =
                new RecordBench(
                        directory,
                        steps,
                        Map.of(
                                "cel.conf",
                                "[general]\nenable = yes\n" + general,
                                "cel_custom.conf",
                                CUSTOM))) {
            bench.callThrough("x");
            return bench.lines("cel-custom/out.csv").stream()
                    .filter(line -> line.startsWith(channel + " "))
                    .map(line -> line.substring(channel.length() + 1).strip())
                    .map(line -> line.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID"))
                    .toList();
        }
    }

    @Test
    void aCallThatDialsAnother() throws Exception {
        assertThat(lines(TALK, "events = ALL\napps = dial\n", "Local/x@flows-00000000;2"))
                .containsExactly(
                        "CHAN_START",
                        "APP_START Dial",
                        "ANSWER Dial",
                        "BRIDGE_ENTER Dial Local/answer@flows-00000001;1 {\"bridge_id\":\"ID\",\"bridge_technology\":\"simple_bridge\"}",
                        "BRIDGE_EXIT Dial  {\"bridge_id\":\"ID\",\"bridge_technology\":\"simple_bridge\"}",
                        "APP_END Dial",
                        "HANGUP   {\"hangupcause\":16,\"hangupsource\":\"Local/answer@flows-00000001;1\",\"dialstatus\":\"ANSWER\"}",
                        "CHAN_END");
    }

    @Test
    void onlyWhatIsAskedForIsLogged() throws Exception {
        assertThat(lines(TALK, "events = ANSWER\nevents = chan_end\n", "Local/x@flows-00000000;2"))
                .containsExactly("ANSWER Dial", "CHAN_END");
    }

    @Test
    void eachCallEndsOnce() throws Exception {
        try (RecordBench bench =
                new RecordBench(
                        directory,
                        TALK,
                        Map.of(
                                "cel.conf",
                                "[general]\nenable = yes\nevents = LINKEDID_END,CHAN_END\n",
                                "cel_custom.conf",
                                CUSTOM))) {
            bench.callThrough("x");
            assertThat(bench.lines("cel-custom/out.csv"))
                    .filteredOn(line -> line.contains("CHAN_END"))
                    .hasSize(4);
            assertThat(bench.lines("cel-custom/out.csv"))
                    .filteredOn(line -> line.contains("LINKEDID_END"))
                    .hasSize(1);
        }
    }

    @Test
    void theDialplanLogsEventsOfItsOwn() throws Exception {
        String steps = "exten => x,1,CELGenUserEvent(Mine,say \"a\\\\b\")\n";
        try (RecordBench bench =
                new RecordBench(
                        directory,
                        steps,
                        Map.of(
                                "cel.conf",
                                "[general]\nenable = yes\nevents = USER_DEFINED\ndateformat = %F %T\n[manager]\nenabled = yes\nshow_user_defined = yes\n",
                                "cel_custom.conf",
                                "[mappings]\nout.csv => ${eventtype}|${eventenum}|${userdeftype}|${eventextra}\n"))) {
            bench.callThrough("x");
            assertThat(bench.lines("cel-custom/out.csv"))
                    .containsExactly("Mine|USER_DEFINED|Mine|{\"extra\":\"say a\\\\b\"}");
            assertThat(bench.events())
                    .filteredOn(PbxEvent.ChannelLogged.class::isInstance)
                    .singleElement()
                    .satisfies(event -> {
                        var logged = (PbxEvent.ChannelLogged) event;
                        assertThat(logged.event().name()).isEqualTo("Mine");
                        assertThat(logged.time()).matches("2026-08-01 \\d\\d:00:00");
                    });
        }
    }

    @Test
    void nothingIsLoggedUnlessAskedFor() throws Exception {
        try (RecordBench bench =
                new RecordBench(
                        directory,
                        TALK,
                        Map.of(
                                "cel.conf",
                                "[general]\nevents = ALL\n",
                                "cel_custom.conf",
                                CUSTOM))) {
            bench.callThrough("x");
            assertThat(bench.lines("cel-custom/out.csv")).isEmpty();
            assertThat(RecordBench.output(bench.cel().commands(), "cel show status"))
                    .isEqualTo("CEL Logging: Disabled\n");
        }
    }

    @Test
    void theStatusAndWhatMeansNothing() throws Exception {
        try (RecordBench bench =
                new RecordBench(
                        directory,
                        TALK,
                        Map.of(
                                "cel.conf",
                                "[general]\nenable = yes\napps = park,Dial\nevents = HANGUP,ANSWER,LATER\n[manager]\nenabled = yes\n[radius]\nradiuscfg = x\n"))) {
            assertThat(bench.problems())
                    .anyMatch(line -> line.startsWith("cel.conf:4: there is no event \"LATER\""))
                    .anyMatch(line -> line.startsWith("cel.conf:7: [radius]"))
                    .hasSize(2);
            assertThat(RecordBench.output(bench.cel().commands(), "cel show status"))
                    .isEqualTo(
                            """
                            CEL Logging: Enabled
                            CEL Tracking Event: HANGUP
                            CEL Tracking Event: ANSWER
                            CEL Tracking Application: dial
                            CEL Tracking Application: park
                            CEL Event Subscriber: CEL Manager Event Logging
                            """);
        }
    }

    private static final String OFFICE =
            """

            [office]
            exten => _10XX,1,Dial(Phone/${EXTEN},20)
            exten => local,1,Dial(Local/1002@office)
            exten => pick,1,Pickup(1004@office)
            exten => sound,1,Playback(beep)
             same => n,Playback(no-such)
            exten => own,1,CELGenUserEvent(Sale,3 in cart)
             same => n,CELGenUserEvent()
            """;

    /** What is logged of these kinds while a phone calls, channel and facts only. */
    private List<String> logged(String kinds, String extension, String... later) throws Exception {
        try (RecordBench bench =
                new RecordBench(
                        directory,
                        OFFICE,
                        Map.of(
                                "cel.conf",
                                "[general]\nenable = yes\nevents = " + kinds + "\n",
                                "cel_custom.conf",
                                CUSTOM.replace(" ${CHANNEL(appname)} ${BRIDGEPEER}", "")))) {
            bench.phones()
                    .does("1002", "ring 1s answer 2s talk dial=7 5s hangup")
                    .does("1003", "ring 1s forward=1002")
                    .does("1004", "ring");
            bench.phones().call(PartyId.of("1001", "Alice"), "", place(extension));
            bench.advance(Duration.ofSeconds(1));
            for (String other : later) {
                bench.phones().call(PartyId.of("1009", "Carol"), "", place(other));
            }
            bench.advance(Duration.ofSeconds(30));
            return bench.lines("cel-custom/out.csv").stream()
                    .map(line -> line.replaceAll("\\d{10}\\.", "T."))
                    .toList();
        }
    }

    private static Location place(String extension) {
        return new Location("office", extension, 1);
    }

    @Test
    void aCallThatAPhoneSendsElsewhereIsForwarded() throws Exception {
        assertThat(logged("FORWARD", "1003"))
                .containsExactly("Phone/1001-00000000 FORWARD {\"forward\":\"Local/1002@office\"}");
    }

    @Test
    void aDigitIsLoggedWhereItIsHeard() throws Exception {
        assertThat(logged("DTMF", "1002"))
                .containsExactly(
                        "Phone/1002-00000001 DTMF {\"digit\":\"7\",\"duration_ms\":80,\"direction\":\"Received\"}",
                        "Phone/1001-00000000 DTMF {\"digit\":\"7\",\"duration_ms\":80,\"direction\":\"Sent\"}");
    }

    @Test
    void aLocalChannelThatIsTakenOutOfTheWayIsLogged() throws Exception {
        assertThat(logged("LOCAL_OPTIMIZE,LOCAL_OPTIMIZE_BEGIN", "local"))
                .containsExactly(
                        "Local/1002@office-00000001;1 LOCAL_OPTIMIZE_BEGIN {\"local_two\":\"Local/1002@office-00000001;2\",\"local_two_uniqueid\":\"T.2\",\"id\":0}",
                        "Local/1002@office-00000001;1 LOCAL_OPTIMIZE {\"local_two\":\"Local/1002@office-00000001;2\",\"local_two_uniqueid\":\"T.2\",\"id\":0}");
    }

    @Test
    void aCallThatAnotherTakesIsLoggedWhereItRang() throws Exception {
        assertThat(logged("PICKUP", "1004", "pick"))
                .containsExactly(
                        "Phone/1004-00000001 PICKUP {\"pickup_channel\":\"Phone/1009-00000002\",\"pickup_channel_uniqueid\":\"T.2\"}");
    }

    @Test
    void anEventOfTheDialplansOwnNeedsAName() throws Exception {
        assertThat(logged("USER_DEFINED", "own"))
                .containsExactly("Phone/1001-00000000 Sale {\"extra\":\"3 in cart\"}");
    }

    @Test
    void aSoundBeginsAndEnds() throws Exception {
        assertThat(logged("STREAM_BEGIN,STREAM_END", "sound"))
                .containsExactly(
                        "Phone/1001-00000000 STREAM_BEGIN {\"sound\":\"beep\",\"language\":\"en\"}",
                        "Phone/1001-00000000 STREAM_END ");
    }
}
