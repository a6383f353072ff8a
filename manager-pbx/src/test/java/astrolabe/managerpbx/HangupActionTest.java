package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code Hangup} by name and by pattern. */
class HangupActionTest {

    private static final String DIALPLAN =
            """
            [flows]
            exten => alice,1,Answer()
             same => n,Wait(60)
            exten => bob,1,Answer()
             same => n,Wait(60)
            """;

    private final Conversation talk = new Conversation(DIALPLAN);

    @BeforeEach
    void call() throws InterruptedException {
        for (String who : new String[] {"alice", "bob"}) {
            talk.ask(
                    """
                    Action: Originate
                    Channel: Local/%s@flows
                    Application: Wait
                    Data: 60
                    """
                            .formatted(who),
                    "Response: Success\nMessage: Originate successfully queued");
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        talk.close();
    }

    @Test
    void a_channel_is_hung_up_with_a_cause() throws InterruptedException {
        talk.ask(
                """
                Action: Hangup
                ActionID: 1
                Channel: Local/alice@flows-00000000;1
                Cause: 34
                """,
                """
                Response: Success
                ActionID: 1
                Message: Channel Hungup
                """);
        talk.happens(
                """
                Event: Hangup
                Channel: Local/alice@flows-00000000;1
                Cause: 34
                Cause-txt: Circuit/channel congestion
                """);
    }

    @Test
    void a_cause_that_is_none_counts_as_zero() throws InterruptedException {
        for (String cause : new String[] {"Cause: 128", "Cause: -1", "Cause: busy", "Cause:", ""}) {
            talk.ask(
                    """
                    Action: Originate
                    Channel: Local/alice@flows
                    ChannelId: c
                    Application: Wait
                    Data: 60
                    """,
                    "Response: Success\nMessage: Originate successfully queued");
            String name = talk.pbx().exchange().channels().find("c").orElseThrow().name();
            talk.ask(
                    "Action: Hangup\nChannel: " + name + "\n" + cause,
                    "Response: Success\nMessage: Channel Hungup");
            talk.happens("Event: Hangup\nChannel: " + name + "\nCause: 0\nCause-txt: Unknown");
        }
    }

    @Test
    void a_pattern_between_slashes_hangs_up_and_lists_all_that_it_finds()
            throws InterruptedException {
        talk.send(
                """
                Action: Hangup
                ActionID: 1
                Channel: /^Local\\/(alice|bob)@.*;1$/
                Cause: 17
                """);
        talk.expect(
                """
                Response: Success
                ActionID: 1
                EventList: start
                Message: Channels hung up will follow
                """);
        talk.expect(
                """
                Event: ChannelHungup
                Channel: Local/alice@flows-00000000;1
                ActionID: 1
                """);
        talk.expect(
                """
                Event: ChannelHungup
                Channel: Local/bob@flows-00000001;1
                ActionID: 1
                """);
        talk.expect(
                """
                Event: ChannelsHungupListComplete
                ActionID: 1
                EventList: Complete
                ListItems: 2
                """);
        talk.happens("Event: Hangup\nChannel: Local/alice@flows-00000000;1\nCause: 17");
        assertThat(talk.pbx().exchange().channels().all()).isEmpty();
    }

    @Test
    void a_pattern_that_finds_nobody_is_an_empty_list() throws InterruptedException {
        talk.send("Action: Hangup\nChannel: /^LOCAL/");
        talk.expect("Response: Success\nEventList: start\nMessage: Channels hung up will follow");
        talk.expect("Event: ChannelsHungupListComplete\nEventList: Complete\nListItems: 0");
        assertThat(talk.pbx().exchange().channels().all()).hasSize(4);
    }

    @Test
    void what_names_no_channel_is_refused() throws InterruptedException {
        talk.refused("Action: Hangup", "No channel specified");
        talk.refused("Action: Hangup\nChannel: nobody", "No such channel");
        String malformed = "Regex format invalid, Channel param should be /regex/";
        talk.refused("Action: Hangup\nChannel: /Local", malformed);
        talk.refused("Action: Hangup\nChannel: /", malformed);
        talk.refused("Action: Hangup\nChannel: /[/", "Regex compile failed on: /[/");
        assertThat(talk.pbx().exchange().channels().all()).hasSize(4);
    }
}
