package astrolabe.managerpbx;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code Status}, {@code CoreShowChannels} and {@code CoreShowChannelMap} during a call. */
class StatusActionTest {

    private static final String DIALPLAN =
            """
            [flows]
            exten => answer,1,Answer()
             same => n,Wait(60)
            exten => dial,1,Dial(Local/answer@flows/n)
            """;
    private static final String ONE = "Local/answer@flows-00000000;1";
    private static final String STARTS =
            "Response: Success\nEventList: start\nMessage: Channel status will follow";

    private final Conversation talk = new Conversation(DIALPLAN);

    @BeforeEach
    void call() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Wait
                Data: 60
                CallerID: "Alice" <1001>
                Account: acct9
                Variable: A=1,B=two words,_C=3
                """,
                "Response: Success\nMessage: Originate successfully queued");
        talk.passes(Duration.ofSeconds(3));
    }

    @AfterEach
    void end() throws InterruptedException {
        talk.close();
    }

    @Test
    void one_channel_is_described() throws InterruptedException {
        talk.ask(
                "Action: AbsoluteTimeout\nTimeout: 50\nChannel: " + ONE,
                "Response: Success\nMessage: Timeout Set");
        talk.passes(Duration.ofSeconds(1));
        talk.send("Action: Status\nActionID: 1\nChannel: " + ONE);
        talk.expect(
                """
                Response: Success
                ActionID: 1
                EventList: start
                Message: Channel status will follow
                """);
        talk.expect(
                """
                Event: Status
                Privilege: Call
                Channel: Local/answer@flows-00000000;1
                ChannelState: 6
                ChannelStateDesc: Up
                CallerIDNum: 1001
                CallerIDName: Alice
                ConnectedLineNum: 1001
                ConnectedLineName: Alice
                Language: en
                AccountCode: acct9
                Context: flows
                Exten: answer
                Priority: 1
                Uniqueid: 1795301559.0
                Linkedid: 1795301559.0
                Type: Local
                DNID:
                EffectiveConnectedLineNum: 1001
                EffectiveConnectedLineName: Alice
                TimeToHangup: 49
                BridgeID:
                Application: Wait
                Data: 60
                Nativeformats: (slin)
                Readformat: slin
                Readtrans:
                Writeformat: slin
                Writetrans:
                Callgroup: 0
                Pickupgroup: 0
                Seconds: 4
                ActionID: 1
                """);
        talk.expect(
                """
                Event: StatusComplete
                ActionID: 1
                EventList: Complete
                ListItems: 1
                Items: 1
                """);
    }

    @Test
    void without_a_channel_all_are_the_newest_first() throws InterruptedException {
        talk.send("Action: Status");
        talk.expect(STARTS);
        talk.expectAmong("Event: Status\nChannel: Local/answer@flows-00000000;2");
        talk.expectAmong("Event: Status\nChannel: Local/answer@flows-00000000;1");
        talk.expect("Event: StatusComplete\nEventList: Complete\nListItems: 2\nItems: 2");
    }

    @Test
    void variables_are_shown_as_asked_for() throws InterruptedException {
        talk.send(
                "Action: Status\nVariables: B,A,CHANNEL(language),IF(1?a:b),NOPE\nChannel: " + ONE);
        talk.expect(STARTS);
        talk.expectAmong(
                """
                Event: Status
                Seconds: 3
                Variable: B=two words
                Variable: A=1
                Variable: CHANNEL(language)=en
                Variable: IF(1?a:b)=a
                Variable: NOPE=(null)
                """);
        talk.expectAmong("Event: StatusComplete");
    }

    @Test
    void all_variables_are_shown_to_who_wants_all() throws InterruptedException {
        talk.send("Action: Status\nAllVariables: true\nChannel: " + ONE);
        talk.expect(STARTS);
        talk.expectAmong("Event: Status\nVariable: A=1\nVariable: B=two words\nVariable: C=3");
        talk.expectAmong("Event: StatusComplete");
    }

    @Test
    void a_channel_that_is_not_there_is_refused() throws InterruptedException {
        talk.refused("Action: Status\nChannel: nosuch", "No such channel");
    }

    @Test
    void the_short_list_of_channels() throws InterruptedException {
        talk.send("Action: CoreShowChannels\nActionID: 1");
        talk.expect(
                """
                Response: Success
                ActionID: 1
                EventList: start
                Message: Channels will follow
                """);
        talk.expectAmong("Event: CoreShowChannel\nActionID: 1\nChannel: *;2");
        talk.expect(
                """
                Event: CoreShowChannel
                ActionID: 1
                Channel: Local/answer@flows-00000000;1
                ChannelState: 6
                ChannelStateDesc: Up
                CallerIDNum: 1001
                CallerIDName: Alice
                ConnectedLineNum: 1001
                ConnectedLineName: Alice
                Language: en
                AccountCode: acct9
                Context: flows
                Exten: answer
                Priority: 1
                Uniqueid: 1795301559.0
                Linkedid: 1795301559.0
                Application: Wait
                ApplicationData: 60
                Duration: 00:00:03
                BridgeId:
                """);
        talk.expect(
                """
                Event: CoreShowChannelsComplete
                ActionID: 1
                EventList: Complete
                ListItems: 2
                """);
    }

    @Test
    void the_channels_that_a_channel_talks_to() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/dial@flows/n
                Application: Wait
                Data: 60
                """,
                "Response: Success\nMessage: Originate successfully queued");
        talk.send("Action: CoreShowChannelMap\nActionID: 1\nChannel: Local/dial@flows-00000001;2");
        talk.expect(
                """
                Response: Success
                ActionID: 1
                EventList: start
                Message: Channel map will follow
                """);
        for (String other :
                new String[] {
                    "Local/answer@flows-00000002;1",
                    "Local/answer@flows-00000002;2",
                    "Local/dial@flows-00000001;1"
                }) {
            talk.expect(
                    """
                    Event: CoreShowChannelMap
                    ActionID: 1
                    Channel: Local/dial@flows-00000001;2
                    ConnectedChannel: %s
                    """
                            .formatted(other));
        }
        talk.expect(
                """
                Event: CoreShowChannelMapComplete
                ActionID: 1
                EventList: Complete
                ListItems: 3
                """);
    }

    @Test
    void a_map_needs_a_channel() throws InterruptedException {
        talk.refused("Action: CoreShowChannelMap", "CoreShowChannelMap requires a channel. {LF}");
        talk.refused(
                "Action: CoreShowChannelMap\nChannel: nosuch",
                "Could not get channel snapshot {LF}");
    }
}
