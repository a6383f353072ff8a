package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.PbxEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LivingCallsTest {

    private static final String DIALPLAN =
            """
            [te]
            exten => ansl,1,Answer()
             same => n,Wait(40)
            exten => talk,1,Answer()
             same => n,Wait(20)
            exten => call,1,Answer()
             same => n,Dial(Local/ansl@te/n,10)
            """;
    private static final String ONE = "Local/ansl@te-00000000;1";
    private static final String TWO = "Local/ansl@te-00000000;2";

    @Test
    void channels_are_listed_in_four_forms() throws Exception {
        try (TestProgram test = talking()) {
            CommandLines console = new CommandLines(test);
            assertThat(console.run("core show channels"))
                    .containsExactly(
                            "Channel                                                          Location                         State   Application(Data)             ",
                            "Local/ansl@te-00000000;1                                         talk@te:2                        Up      Wait(20)                      ",
                            "Local/ansl@te-00000000;2                                         ansl@te:2                        Up      Wait(40)                      ",
                            "2 active channels",
                            "2 active calls",
                            "2 calls processed");
            assertThat(console.run("core show channels concise"))
                    .containsExactly(
                            "Local/ansl@te-00000000;1!te!talk!2!Up!Wait!20!!!!3!1!!1795301559.0",
                            "Local/ansl@te-00000000;2!te!ansl!2!Up!Wait!40!!!!3!1!!1795301559.1");
            assertThat(console.run("core show channels verbose"))
                    .contains(
                            "Local/ansl@te-00000000;1                                                         te                       talk                        2 Up      Wait         20                                        00:00:01                                             ");
            assertThat(console.run("core show channels count"))
                    .containsExactly("2 active channels", "2 active calls", "2 calls processed");
            assertThat(console.run("core show channels nonsense").getFirst())
                    .isEqualTo("Usage: core show channels [concise|verbose|count]");
        }
    }

    @Test
    void the_pairs_of_local_channels_are_listed() throws Exception {
        try (TestProgram test = talking()) {
            assertThat(new CommandLines(test).run("local show channels"))
                    .containsExactly("Local/ansl@te-00000000;1 -- ansl@te");
        }
    }

    @Test
    void a_bridge_is_listed_and_described() throws Exception {
        try (TestProgram test = new TestProgram(DIALPLAN)) {
            CommandLines console = new CommandLines(test);
            List<String> _ = console.run("channel originate Local/call@te/n application Wait 30");
            test.time().advance(Duration.ofSeconds(7));
            String id = test.pbx().bridges().all().iterator().next().id();
            assertThat(console.run("bridge show all"))
                    .containsExactly(
                            "Bridge-ID                            Name                                 Chans Type            Technology      Duration",
                            id
                                    + " <unknown>                                2 basic           simple_bridge   00:00:06");
            assertThat(console.run("bridge show " + id))
                    .containsExactly(
                            "Id: " + id,
                            "Type: basic",
                            "Technology: simple_bridge",
                            "Subclass: basic",
                            "Creator: ",
                            "Name: ",
                            "Video-Mode: none",
                            "Video-Source-Id: ",
                            "Num-Channels: 2",
                            "Num-Active: 2",
                            "Duration: 00:00:06",
                            "Channel: Local/ansl@te-00000001;1",
                            "Channel: Local/call@te-00000000;2");
            assertThat(console.run("bridge show nosuch"))
                    .containsExactly("Bridge 'nosuch' not found");
        }
    }

    @Test
    void a_channel_is_described() throws Exception {
        try (TestProgram test = talking()) {
            assertThat(new CommandLines(test).run("core show channel " + ONE))
                    .startsWith(
                            " -- General --",
                            "           Name: Local/ansl@te-00000000;1",
                            "           Type: Local",
                            "       UniqueID: 1795301559.0",
                            "       LinkedID: 1795301559.0",
                            "      Caller ID: (N/A)",
                            " Caller ID Name: (N/A)",
                            "Connected Line ID: (N/A)")
                    .contains(
                            "          State: Up (6)",
                            " Time to Hangup: 0",
                            "   Elapsed Time: 0h0m1s",
                            "      Bridge ID: (Not bridged)",
                            "    Application: Wait",
                            "           Data: 20",
                            "      Variables:");
        }
    }

    @Test
    void all_channels_are_hung_up_on_request() throws Exception {
        try (TestProgram test = talking()) {
            CommandLines console = new CommandLines(test);
            assertThat(console.run("channel request hangup all"))
                    .containsExactly(
                            "Requested Hangup on channel '" + ONE + "'",
                            "Requested Hangup on channel '" + TWO + "'");
            test.time().settle();
            assertThat(console.run("core show channels count").getFirst())
                    .isEqualTo("0 active channels");
        }
    }

    @Test
    void a_timeout_ends_the_call_when_it_is_over() throws Exception {
        try (TestProgram test = talking()) {
            assertThat(ask(test, "AbsoluteTimeout", "Channel: " + ONE, "Timeout: 1.5"))
                    .contains("Message: Timeout Set");
            test.time().advance(Duration.ofMillis(1400));
            assertThat(test.pbx().exchange().channels().count()).isEqualTo(2);
            test.time().advance(Duration.ofMillis(200));
            assertThat(test.pbx().exchange().channels().count()).isZero();
        }
    }

    @Test
    void a_timeout_must_be_a_number_above_zero() throws Exception {
        try (TestProgram test = talking()) {
            for (String timeout : List.of("0", "-1", "soon", "NaN", "1e99")) {
                assertThat(ask(test, "AbsoluteTimeout", "Channel: x", "Timeout: " + timeout))
                        .contains("Message: No timeout specified");
            }
            assertThat(ask(test, "AbsoluteTimeout", "Channel: x", "Timeout: 1"))
                    .contains("Message: No such channel");
        }
    }

    @Test
    void a_digit_is_played_to_the_far_end_for_its_length() throws Exception {
        try (TestProgram test = talking()) {
            assertThat(ask(test, "PlayDTMF", "Channel: " + ONE, "Digit: 5", "Duration: 200"))
                    .contains("Message: DTMF successfully queued");
            test.time().advance(Duration.ofMillis(199));
            assertThat(test.events(PbxEvent.DigitBegan.class)).isNotEmpty();
            assertThat(test.events(PbxEvent.DigitEnded.class)).isEmpty();
            test.time().advance(Duration.ofMillis(1));
            assertThat(test.events(PbxEvent.DigitEnded.class))
                    .extracting(event -> event.channel().name())
                    .containsExactly(ONE, TWO);
        }
    }

    @Test
    void a_digit_seems_to_come_from_the_party() throws Exception {
        try (TestProgram test = talking()) {
            List<String> _ = ask(test, "PlayDTMF", "Channel: " + ONE, "Digit: 5", "Receive: true");
            test.time().settle();
            assertThat(test.events(PbxEvent.DigitEnded.class))
                    .extracting(PbxEvent.DigitEnded::direction)
                    .containsExactly(PbxEvent.Direction.RECEIVED);
        }
    }

    @Test
    void a_digit_needs_a_length_in_milliseconds() throws Exception {
        try (TestProgram test = talking()) {
            assertThat(ask(test, "PlayDTMF", "Channel: " + ONE, "Digit: 5", "Duration: long"))
                    .contains("Message: Could not convert Duration parameter");
        }
    }

    @Test
    void a_flash_is_seen_by_who_receives_it() throws Exception {
        try (TestProgram test = talking()) {
            List<String> _ = ask(test, "SendFlash", "Channel: " + ONE, "Receive: yes");
            test.time().settle();
            assertThat(test.events(PbxEvent.Flashed.class))
                    .extracting(event -> event.channel().name())
                    .containsExactly(ONE);
        }
    }

    @Test
    void a_text_is_sent() throws Exception {
        try (TestProgram test = talking()) {
            assertThat(ask(test, "SendText", "Channel: " + ONE, "Message: hello"))
                    .contains("Message: Success");
            assertThat(ask(test, "SendText", "Channel: " + ONE))
                    .contains("Message: No Message specified");
        }
    }

    @Test
    void the_channels_of_a_call_are_connected_through_its_bridge() throws Exception {
        try (TestProgram test = new TestProgram(DIALPLAN)) {
            List<String> _ =
                    new CommandLines(test)
                            .run("channel originate Local/call@te/n application Wait 30");
            test.time().advance(Duration.ofSeconds(1));
            assertThat(ask(test, "CoreShowChannelMap", "Channel: Local/call@te-00000000;2"))
                    .filteredOn(line -> line.startsWith("ConnectedChannel"))
                    .containsExactly(
                            "ConnectedChannel: Local/ansl@te-00000001;1",
                            "ConnectedChannel: Local/ansl@te-00000001;2",
                            "ConnectedChannel: Local/call@te-00000000;1");
            String bridge = test.pbx().bridges().all().iterator().next().id();
            assertThat(ask(test, "BridgeInfo", "BridgeUniqueid: " + bridge))
                    .contains(
                            "Event: BridgeInfoChannel",
                            "Channel: Local/call@te-00000000;2",
                            "Channel: Local/ansl@te-00000001;1")
                    .endsWith(
                            "Event: BridgeInfoComplete",
                            "EventList: Complete",
                            "ListItems: 2",
                            "BridgeUniqueid: " + bridge,
                            "BridgeType: basic",
                            "BridgeTechnology: simple_bridge",
                            "BridgeCreator: <unknown>",
                            "BridgeName: <unknown>",
                            "BridgeNumChannels: 2",
                            "BridgeVideoSourceMode: none",
                            "");
            assertThat(ask(test, "BridgeKick", "Channel: Local/ansl@te-00000001;1"))
                    .contains("Message: Channel has been kicked");
            test.time().settle();
            assertThat(test.pbx().bridges().all()).isEmpty();
        }
    }

    @Test
    void two_channels_are_joined_by_the_beginning_of_their_names() throws Exception {
        try (TestProgram test = talking()) {
            List<String> _ =
                    new CommandLines(test)
                            .run("channel originate Local/ansl@te/n extension talk@te");
            test.time().advance(Duration.ofSeconds(1));
            assertThat(ask(test, "Bridge", "Channel1: " + TWO, "Channel2: Local/ansl@te-00000001"))
                    .contains("Message: Channels have been bridged");
            test.time().settle();
            assertThat(ask(test, "BridgeList"))
                    .contains("BridgeType: basic", "BridgeNumChannels: 2", "ListItems: 1");
        }
    }

    @Test
    void only_a_local_channel_can_make_room() throws Exception {
        try (TestProgram test = talking()) {
            assertThat(ask(test, "LocalOptimizeAway", "Channel: " + ONE))
                    .contains("Message: Queued channel to be optimized away");
            assertThat(ask(test, "LocalOptimizeAway", "Channel: nosuch"))
                    .contains("Message: Channel does not exist.");
            assertThat(ask(test, "LocalOptimizeAway"))
                    .contains("Message: 'Channel' not specified.");
        }
    }

    private static TestProgram talking() throws InterruptedException {
        TestProgram test = new TestProgram(DIALPLAN);
        List<String> _ =
                new CommandLines(test).run("channel originate Local/ansl@te/n extension talk@te");
        test.time().advance(Duration.ofSeconds(1));
        return test;
    }

    private static List<String> ask(TestProgram test, String action, String... headers)
            throws InterruptedException {
        List<String> request = new ArrayList<>(List.of("Action: " + action));
        request.addAll(List.of(headers));
        return new Client(test).ask(request);
    }
}
