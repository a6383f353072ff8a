package astrolabe.managerpbx;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code Redirect} of one and of two channels, with all that can be wrong. */
class RedirectActionTest {

    private static final String DIALPLAN =
            """
            [flows]
            exten => answer,1,Answer()
             same => n,Wait(60)
            exten => ring,1,Ringing()
             same => n,Wait(60)
            exten => other,1,Wait(30)
             same => n(here),Wait(40)
            exten => another,1,Wait(50)
            """;
    private static final String ONE = "Local/answer@flows-00000000;1";
    private static final String TWO = "Local/answer@flows-00000000;2";

    private final Conversation talk = new Conversation(DIALPLAN);

    @BeforeEach
    void call() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Wait
                Data: 60
                """,
                "Response: Success\nMessage: Originate successfully queued");
    }

    @AfterEach
    void end() throws InterruptedException {
        talk.close();
    }

    private static String redirect(String... headers) {
        return "Action: Redirect\n" + String.join("\n", headers);
    }

    @Test
    void a_channel_goes_on_elsewhere() throws InterruptedException {
        talk.ask(
                """
                Action: Redirect
                ActionID: 1
                Channel: %s
                Context: flows
                Exten: other
                Priority: 1
                """
                        .formatted(TWO),
                """
                Response: Success
                ActionID: 1
                Message: Redirect successful
                """);
        talk.happened("Event: Newexten\nChannel: %s\nExten: other\nPriority: 1".formatted(TWO));
    }

    @Test
    void a_priority_may_be_a_label() throws InterruptedException {
        talk.ask(
                redirect("Channel: " + TWO, "Context: flows", "Exten: other", "Priority: here"),
                "Response: Success\nMessage: Redirect successful");
        talk.happened("Event: Newexten\nChannel: %s\nExten: other\nPriority: 2".formatted(TWO));
    }

    @Test
    void a_place_that_is_not_there_shows_only_when_the_channel_gets_there()
            throws InterruptedException {
        talk.ask(
                redirect("Channel: " + TWO, "Context: nope", "Exten: x", "Priority: 1"),
                "Response: Success\nMessage: Redirect successful");
        talk.happens("Event: Hangup\nChannel: " + TWO);
    }

    @Test
    void two_channels_go_to_two_places() throws InterruptedException {
        talk.ask(
                redirect(
                        "Channel: " + ONE,
                        "Context: flows",
                        "Exten: other",
                        "Priority: 1",
                        "ExtraChannel: " + TWO,
                        "ExtraContext: flows",
                        "ExtraExten: another",
                        "ExtraPriority: 1"),
                "Response: Success\nMessage: Dual Redirect successful");
        talk.happened("Event: Newexten\nChannel: %s\nExten: other".formatted(ONE));
        talk.happened("Event: Newexten\nChannel: %s\nExten: another".formatted(TWO));
    }

    @Test
    void without_a_context_of_its_own_the_second_goes_where_the_first_goes()
            throws InterruptedException {
        talk.ask(
                redirect(
                        "Channel: " + ONE,
                        "Context: flows",
                        "Exten: other",
                        "Priority: 1",
                        "ExtraChannel: " + TWO,
                        "ExtraExten: another",
                        "ExtraPriority: 1"),
                "Response: Success\nMessage: Dual Redirect successful");
        talk.happened("Event: Newexten\nChannel: %s\nExten: other".formatted(ONE));
        talk.happened("Event: Newexten\nChannel: %s\nExten: other".formatted(TWO));
    }

    @Test
    void what_is_missing_is_said_in_this_order() throws InterruptedException {
        talk.refused(redirect(), "Channel not specified");
        talk.refused(redirect("Channel: x"), "Context not specified");
        talk.refused(redirect("Channel: x", "Context: flows"), "Exten not specified");
        talk.refused(
                redirect("Channel: x", "Context: flows", "Exten: other"), "Priority not specified");
        String place = "Context: flows\nExten: other\nPriority: 1";
        talk.refused(
                redirect("Channel: x", "Context: flows", "Exten: other", "Priority: nowhere"),
                "Priority is invalid");
        talk.refused(
                redirect("Channel: x", place, "ExtraChannel: y", "ExtraContext: flows"),
                "ExtraExten not specified");
        talk.refused(
                redirect(
                        "Channel: x",
                        place,
                        "ExtraChannel: y",
                        "ExtraContext: flows",
                        "ExtraExten: other"),
                "ExtraPriority not specified");
        talk.refused(
                redirect(
                        "Channel: x",
                        place,
                        "ExtraChannel: y",
                        "ExtraContext: flows",
                        "ExtraExten: other",
                        "ExtraPriority: nowhere"),
                "ExtraPriority is invalid");
        talk.refused(redirect("Channel: x", place), "Channel does not exist: x");
        talk.refused(
                redirect("Channel: " + TWO, place, "ExtraChannel: y"),
                "ExtraChannel does not exist: y");
        talk.neverHappened("Event: Newexten\nExten: other");
    }

    @Test
    void a_channel_that_nobody_answered_stays_where_it_is() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/ring@flows
                Application: Wait
                Data: 5
                Async: true
                """,
                "Response: Success\nMessage: Originate successfully queued");
        String ringing = "Local/ring@flows-00000001;1";
        String place = "Context: flows\nExten: other\nPriority: 1";
        talk.refused(redirect("Channel: " + ringing, place), "Redirect failed, channel not up.");
        talk.refused(
                redirect("Channel: " + ringing, place, "ExtraChannel: " + TWO),
                "Redirect failed, channel not up.");
        talk.refused(
                redirect("Channel: " + TWO, place, "ExtraChannel: " + ringing),
                "Redirect failed, extra channel not up.");
        talk.neverHappened("Event: Newexten\nExten: other");
    }
}
