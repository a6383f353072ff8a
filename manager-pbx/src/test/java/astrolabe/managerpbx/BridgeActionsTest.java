package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The actions on bridges: joining two calls, looking at their bridge, ending it. */
class BridgeActionsTest {

    private static final String DIALPLAN =
            """
            [flows]
            exten => alice,1,Answer()
             same => n,Wait(60)
            exten => bob,1,Answer()
             same => n,Wait(60)
            exten => ring,1,Ringing()
             same => n,Wait(60)
            """;
    private static final String ALICE = "Local/alice@flows-00000000;1";
    private static final String BOB = "Local/bob@flows-00000001;1";

    private final Conversation talk = new Conversation(DIALPLAN);

    @BeforeEach
    void call() throws InterruptedException {
        call("alice");
        call("bob");
    }

    private void call(String who) throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/%s@flows/n
                Application: Wait
                Data: 60
                Async: true
                """
                        .formatted(who),
                "Response: Success\nMessage: Originate successfully queued");
    }

    @AfterEach
    void end() throws InterruptedException {
        talk.close();
    }

    private String joined() throws InterruptedException {
        talk.ask(
                """
                Action: Bridge
                ActionID: 1
                Channel1: %s
                Channel2: %s
                """
                        .formatted(ALICE, BOB),
                """
                Response: Success
                ActionID: 1
                Message: Channels have been bridged
                """);
        talk.happens("Event: BridgeEnter\nBridgeNumChannels: 1\nChannel: " + ALICE);
        talk.happens("Event: BridgeEnter\nBridgeNumChannels: 2\nChannel: " + BOB);
        return talk.pbx().bridges().all().iterator().next().id();
    }

    @Test
    void two_channels_are_joined_and_listed() throws InterruptedException {
        String id = joined();
        String described =
                """
                BridgeUniqueid: %s
                BridgeType: basic
                BridgeTechnology: simple_bridge
                BridgeCreator: <unknown>
                BridgeName: <unknown>
                BridgeNumChannels: 2
                BridgeVideoSourceMode: none
                """
                        .formatted(id);
        talk.send("Action: BridgeList\nActionID: 1");
        talk.expect(
                """
                Response: Success
                ActionID: 1
                EventList: start
                Message: Bridge listing will follow
                """);
        talk.expect("Event: BridgeListItem\nActionID: 1\n" + described);
        talk.expect("Event: BridgeListComplete\nActionID: 1\nEventList: Complete\nListItems: 1");
        talk.send("Action: BridgeInfo\nActionID: 1\nBridgeUniqueid: " + id);
        talk.expect(
                """
                Response: Success
                ActionID: 1
                EventList: start
                Message: Bridge channel listing will follow
                """);
        talk.expectAmong("Event: BridgeInfoChannel\nActionID: 1\nChannel: " + ALICE);
        talk.expectAmong("Event: BridgeInfoChannel\nActionID: 1\nChannel: " + BOB);
        talk.expect(
                "Event: BridgeInfoComplete\nActionID: 1\nEventList: Complete\nListItems: 2\n"
                        + described);
    }

    @Test
    void a_type_is_compared_with_the_technology() throws InterruptedException {
        String _ = joined();
        talk.send("Action: BridgeList\nBridgeType: simple_bridge");
        talk.expect("Response: Success\nEventList: start\nMessage: Bridge listing will follow");
        talk.expectAmong("Event: BridgeListItem\nBridgeTechnology: simple_bridge");
        talk.expect("Event: BridgeListComplete\nEventList: Complete\nListItems: 1");
        talk.send("Action: BridgeList\nBridgeType: basic");
        talk.expect("Response: Success\nEventList: start\nMessage: Bridge listing will follow");
        talk.expect("Event: BridgeListComplete\nEventList: Complete\nListItems: 0");
    }

    @Test
    void channels_are_found_by_the_beginning_of_their_names() throws InterruptedException {
        talk.ask(
                "Action: Bridge\nChannel1: Local/alice\nChannel2: local/BOB",
                "Response: Success\nMessage: Channels have been bridged");
        talk.happens("Event: BridgeEnter\nChannel: " + ALICE);
        talk.happens("Event: BridgeEnter\nChannel: " + BOB);
    }

    /** Who hears the beep comes in after it, the second one never before the first. */
    @ParameterizedTest
    @CsvSource({"no, 2", "Channel1, 0", "channel2, 1", "BOTH, 0", "yes, 1", "nonsense, 2"})
    void who_is_asked_to_hears_a_beep_first(String tone, int inAtOnce) throws InterruptedException {
        talk.ask(
                "Action: Bridge\nChannel1: %s\nChannel2: %s\nTone: %s".formatted(ALICE, BOB, tone),
                "Response: Success\nMessage: Channels have been bridged");
        assertThat(talk.pbx().bridges().all().iterator().next().members()).hasSize(inAtOnce);
        talk.passes(Duration.ofSeconds(5));
        talk.happens("Event: BridgeEnter\nBridgeNumChannels: 2\nChannel: " + BOB);
    }

    @Test
    void what_can_not_be_joined_is_said() throws InterruptedException {
        String missing = "Missing channel parameter in request";
        talk.refused("Action: Bridge", missing);
        talk.refused("Action: Bridge\nChannel1: " + ALICE, missing);
        talk.refused("Action: Bridge\nChannel2: " + BOB, missing);
        talk.refused("Action: Bridge\nChannel1: x\nChannel2: y", "Channel1 does not exist: x");
        talk.refused(
                "Action: Bridge\nChannel1: " + ALICE + "\nChannel2: y",
                "Channel2 does not exist: y");
        call("ring");
        String ringing = "Local/ring@flows-00000002;1";
        talk.refused(
                "Action: Bridge\nChannel1: " + ringing + "\nChannel2: " + BOB,
                "Unable to add Channel1 to bridge: " + ringing);
        talk.refused(
                "Action: Bridge\nChannel1: " + ALICE + "\nChannel2: " + ringing,
                "Unable to add Channel2 to bridge: " + ringing);
        talk.refused(
                "Action: Bridge\nChannel1: " + ALICE + "\nChannel2: " + ALICE,
                "Unable to add Channel1 to bridge: " + ALICE);
        assertThat(talk.pbx().bridges().all()).isEmpty();
    }

    @Test
    void a_bridge_is_ended_for_all_in_it() throws InterruptedException {
        talk.ask(
                "Action: BridgeDestroy\nActionID: 1\nBridgeUniqueid: " + joined(),
                "Response: Success\nActionID: 1\nMessage: Bridge has been destroyed");
        talk.happens("Event: BridgeDestroy");
        assertThat(talk.pbx().bridges().all()).isEmpty();
    }

    @Test
    void a_bridge_must_be_named_by_its_id() throws InterruptedException {
        for (String action : new String[] {"BridgeInfo", "BridgeDestroy"}) {
            talk.refused("Action: " + action, "BridgeUniqueid must be provided");
            talk.refused(
                    "Action: " + action + "\nBridgeUniqueid: x",
                    "Specified BridgeUniqueid not found");
        }
    }

    @Test
    void a_channel_is_kicked() throws InterruptedException {
        String id = joined();
        talk.ask(
                "Action: BridgeKick\nActionID: 1\nChannel: %s\nBridgeUniqueid: %s"
                        .formatted(BOB, id),
                "Response: Success\nActionID: 1\nMessage: Channel has been kicked");
        talk.happens("Event: BridgeLeave\nChannel: " + BOB);
    }

    @Test
    void only_who_is_in_a_bridge_can_be_kicked() throws InterruptedException {
        talk.refused("Action: BridgeKick", "Channel must be provided");
        talk.refused("Action: BridgeKick\nBridgeUniqueid: x", "Channel must be provided");
        talk.refused("Action: BridgeKick\nChannel: x", "Channel does not exist");
        talk.refused("Action: BridgeKick\nChannel: " + ALICE, "Channel is not in a bridge");
        talk.refused(
                "Action: BridgeKick\nChannel: " + ALICE + "\nBridgeUniqueid: x",
                "Bridge not found");
        String id = joined();
        talk.refused(
                "Action: BridgeKick\nBridgeUniqueid: %s\nChannel: Local/bob@flows-00000001;2"
                        .formatted(id),
                "Channel kick from bridge failed");
    }

    @Test
    void a_technology_is_suspended_and_back() throws InterruptedException {
        talk.ask(
                "Action: BridgeTechnologySuspend\nActionID: 1\nBridgeTechnology: softmix",
                "Response: Success\nActionID: 1\nMessage: Suspended bridge technology");
        listed("softmix", "Yes");
        talk.ask(
                "Action: BridgeTechnologyUnsuspend\nActionID: 1\nBridgeTechnology: softmix",
                "Response: Success\nActionID: 1\nMessage: Unsuspended bridge technology");
        listed("softmix", "No");
        for (String action :
                new String[] {"BridgeTechnologySuspend", "BridgeTechnologyUnsuspend"}) {
            talk.refused("Action: " + action, "BridgeTechnology must be provided");
            talk.refused(
                    "Action: " + action + "\nBridgeTechnology: zz", "BridgeTechnology not found");
        }
    }

    @Test
    void a_suspended_technology_is_not_chosen() throws InterruptedException {
        suspend("simple_bridge");
        talk.ask(
                "Action: Bridge\nChannel1: " + ALICE + "\nChannel2: " + BOB,
                "Response: Success\nMessage: Channels have been bridged");
        talk.happens("Event: BridgeCreate\nBridgeTechnology: softmix");
        talk.happens("Event: BridgeEnter\nBridgeTechnology: softmix\nChannel: " + BOB);
        suspend("softmix");
        talk.ask(
                "Action: Bridge\nChannel1: " + ALICE + "\nChannel2: " + BOB,
                "Response: Error\nMessage: Unable to create bridge {LF}");
        assertThat(talk.pbx().bridges().all())
                .singleElement()
                .satisfies(bridge -> assertThat(bridge.members()).hasSize(2));
    }

    private void suspend(String technology) throws InterruptedException {
        talk.ask(
                "Action: BridgeTechnologySuspend\nBridgeTechnology: " + technology,
                "Response: Success\nMessage: Suspended bridge technology");
    }

    private void listed(String technology, String suspended) throws InterruptedException {
        talk.send("Action: BridgeTechnologyList\nActionID: 1");
        talk.expect(
                """
                Response: Success
                ActionID: 1
                EventList: start
                Message: Bridge technology listing will follow
                """);
        talk.passOver(
                """
                Event: BridgeTechnologyListItem
                BridgeTechnology: %s
                BridgeType: *
                BridgePriority: *
                BridgeSuspended: %s
                ActionID: 1
                """
                        .formatted(technology, suspended));
        talk.passOver(
                """
                Event: BridgeTechnologyListComplete
                ActionID: 1
                EventList: Complete
                ListItems: *
                """);
    }
}
