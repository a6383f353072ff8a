package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is done to a living channel: {@code AbsoluteTimeout}, {@code PlayDTMF}, {@code SendFlash},
 * {@code SendText}, {@code LocalOptimizeAway}.
 */
class ChannelActionsTest {

    private static final String DIALPLAN =
            """
            [flows]
            exten => answer,1,Answer()
             same => n,Wait(60)
            """;
    private static final String ONE = "Channel: Local/answer@flows-00000000;1";
    private static final String TWO = "Channel: Local/answer@flows-00000000;2";

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

    private static String action(String name, String... headers) {
        return "Action: " + name + "\nActionID: 1\n" + String.join("\n", headers);
    }

    private void done(String request, String message) throws InterruptedException {
        talk.ask(request, "Response: Success\nActionID: 1\nMessage: " + message);
    }

    private void refused(String request, String message) throws InterruptedException {
        talk.ask(request, "Response: Error\nActionID: 1\nMessage: " + message);
    }

    @Test
    void a_timeout_may_be_a_fraction_and_a_later_one_replaces_it() throws InterruptedException {
        done(action("AbsoluteTimeout", ONE, "Timeout: 1.5"), "Timeout Set");
        done(action("AbsoluteTimeout", ONE, "Timeout: 4.5"), "Timeout Set");
        talk.passes(Duration.ofMillis(4400));
        talk.neverHappened("Event: Hangup");
        talk.passes(Duration.ofMillis(200));
        talk.happens("Event: Hangup\n" + ONE);
    }

    @Test
    void what_is_no_timeout_counts_as_missing() throws InterruptedException {
        refused(action("AbsoluteTimeout", "Timeout: 5"), "No channel specified");
        refused(action("AbsoluteTimeout", "Channel: x"), "No timeout specified");
        for (String timeout : new String[] {"0", "-1", "soon", "NaN", "Infinity"}) {
            refused(
                    action("AbsoluteTimeout", "Channel: x", "Timeout: " + timeout),
                    "No timeout specified");
        }
        refused(action("AbsoluteTimeout", "Channel: x", "Timeout: 5"), "No such channel");
    }

    @Test
    void a_digit_is_played_for_as_long_as_asked() throws InterruptedException {
        done(action("PlayDTMF", ONE, "Digit: 5", "Duration: 200"), "DTMF successfully queued");
        talk.happens("Event: DTMFBegin\n" + ONE + "\nDigit: 5\nDirection: Sent");
        talk.passes(Duration.ofMillis(190));
        talk.neverHappened("Event: DTMFEnd");
        talk.passes(Duration.ofMillis(20));
        talk.happens("Event: DTMFEnd\n" + ONE + "\nDigit: 5\nDurationMs: 200\nDirection: Sent");
    }

    @Test
    void a_digit_received_seems_to_come_from_the_party() throws InterruptedException {
        done(
                action("PlayDTMF", ONE, "Digit: #", "Duration: 200", "Receive: true"),
                "DTMF successfully queued");
        talk.happens("Event: DTMFEnd\n" + ONE + "\nDigit: #\nDurationMs: 200\nDirection: Received");
        talk.neverHappened("Event: DTMFBegin\n" + ONE);
    }

    @Test
    void what_is_wrong_with_a_digit_is_said_in_this_order() throws InterruptedException {
        refused(action("PlayDTMF", "Digit: 1"), "Channel not found");
        refused(action("PlayDTMF", "Channel: nosuch"), "Channel not found");
        refused(action("PlayDTMF", ONE), "No digit specified");
        refused(action("PlayDTMF", ONE, "Duration: long"), "No digit specified");
        refused(
                action("PlayDTMF", ONE, "Digit: 1", "Duration: long"),
                "Could not convert Duration parameter");
        talk.neverHappened("Event: DTMFBegin");
    }

    @Test
    void a_flash_is_seen_by_who_gets_it() throws InterruptedException {
        done(action("SendFlash", TWO), "Flash successfully queued");
        talk.happens("Event: Flash\n" + ONE);
        done(action("SendFlash", TWO, "Receive: yes"), "Flash successfully queued");
        talk.happens("Event: Flash\n" + TWO);
        refused(action("SendFlash"), "Channel not found");
        refused(action("SendFlash", "Channel: nosuch"), "Channel not found");
    }

    @Test
    void what_is_wrong_with_the_control_of_a_sound_is_said() throws InterruptedException {
        refused(action("ControlPlayback"), "Channel not specified");
        refused(action("ControlPlayback", TWO), "Control not specified");
        refused(action("ControlPlayback", "Channel: nosuch", "Control: stop"), "No such channel");
        refused(action("ControlPlayback", TWO, "Control: louder"), "Unknown control type");
    }

    @Test
    void a_text_is_sent() throws InterruptedException {
        done(action("SendText", ONE, "Message: hi"), "Success");
        done(action("SendText", ONE, "Message: hi", "Content-Type: text/plain"), "Success");
        refused(action("SendText"), "No channel specified");
        refused(action("SendText", "Message: hi"), "No channel specified");
        refused(action("SendText", "Channel: nosuch"), "No Message specified");
        refused(action("SendText", "Channel: nosuch", "Message: hi"), "No such channel");
    }

    @Test
    void a_local_channel_may_make_room() throws InterruptedException {
        done(action("LocalOptimizeAway", ONE), "Queued channel to be optimized away");
        refused(action("LocalOptimizeAway"), "'Channel' not specified.");
        refused(action("LocalOptimizeAway", "Channel: nosuch"), "Channel does not exist.");
        assertThat(talk.pbx().exchange().channels().count()).isEqualTo(2);
    }
}
