package astrolabe.managerpbx;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code BlindTransfer}, {@code Atxfer} and {@code CancelAtxfer}, with all that can be wrong. */
class TransferActionsTest {

    private static final String DIALPLAN =
            """
            [flows]
            exten => answer,1,Answer()
             same => n,Wait(60)
            exten => call,1,Set(FEATUREMAP(atxfer)=*2)
             same => n,Set(FEATURE(inherit)=yes)
             same => n,Dial(Local/answer@flows/n,20,t)
            exten => 500,1,Answer()
             same => n,Wait(60)
            """;

    private final Conversation talk = new Conversation(DIALPLAN);

    @BeforeEach
    void call() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows/n
                Context: flows
                Exten: call
                Priority: 1
                """,
                "Response: Success\nMessage: Originate successfully queued");
    }

    @AfterEach
    void end() throws InterruptedException {
        talk.close();
    }

    @Test
    void the_other_party_goes_on_elsewhere() throws InterruptedException {
        talk.ask(
                """
                Action: BlindTransfer
                ActionID: 1
                Channel: Local/answer@flows-00000001;1
                Context: flows
                Exten: 500
                """,
                """
                Response: Success
                ActionID: 1
                Message: Transfer succeeded
                """);
        talk.happened(
                """
                Event: BlindTransfer
                Result: Success
                TransfererChannel: Local/answer@flows-00000001;1
                TransfereeChannel: Local/answer@flows-00000000;1
                BridgeNumChannels: 2
                IsExternal: Yes
                Context: flows
                Extension: 500
                """);
    }

    @Test
    void who_talks_to_nobody_transfers_nobody() throws InterruptedException {
        talk.ask(
                """
                Action: BlindTransfer
                Channel: Local/answer@flows-00000001;2
                Exten: 500
                """,
                "Response: Error\nMessage: Transfer invalid");
        talk.happened("Event: BlindTransfer\nResult: Invalid");
    }

    @Test
    void what_is_missing_is_named() throws InterruptedException {
        for (String action : new String[] {"BlindTransfer", "Atxfer"}) {
            talk.ask("Action: " + action, "Response: Error\nMessage: No channel specified");
            talk.ask(
                    "Action: " + action + "\nChannel: x",
                    "Response: Error\nMessage: No extension specified");
            talk.ask(
                    "Action: " + action + "\nChannel: x\nExten: 1",
                    "Response: Error\nMessage: Channel specified does not exist");
        }
        talk.ask("Action: CancelAtxfer", "Response: Error\nMessage: No channel specified");
        talk.ask(
                "Action: CancelAtxfer\nChannel: x",
                "Response: Error\nMessage: Channel specified does not exist");
    }

    @Test
    void a_party_is_taken_to_another_and_back() throws InterruptedException {
        talk.ask(
                """
                Action: Atxfer
                Channel: Local/answer@flows-00000001;1
                Context: flows
                Exten: 500
                """,
                "Response: Success\nMessage: Atxfer successfully queued");
        talk.happened(
                """
                Event: VarSet
                Channel: Local/500@flows-00000002;1
                Variable: TRANSFERERNAME
                Value: Local/answer@flows-00000001;1
                """);
        talk.ask(
                "Action: CancelAtxfer\nChannel: Local/answer@flows-00000001;1",
                "Response: Success\nMessage: CancelAtxfer successfully queued");
        talk.happened("Event: Unhold\nChannel: Local/answer@flows-00000001;1");
    }

    @Test
    void hanging_up_completes_the_transfer() throws InterruptedException {
        talk.ask(
                """
                Action: Atxfer
                Channel: Local/answer@flows-00000001;1
                Exten: 500
                """,
                "Response: Success\nMessage: Atxfer successfully queued");
        talk.ask(
                "Action: Hangup\nChannel: Local/answer@flows-00000001;1",
                "Response: Success\nMessage: Channel Hungup");
        talk.happened(
                """
                Event: AttendedTransfer
                Result: Success
                OrigTransfererChannel: Local/answer@flows-00000001;1
                OrigBridgeNumChannels: 2
                SecondTransfererChannel: Local/answer@flows-00000001;1
                SecondBridgeNumChannels: 0
                TransfereeChannel: Local/answer@flows-00000000;1
                TransferTargetChannel: Local/500@flows-00000002;1
                IsExternal: No
                DestType: Bridge
                """);
    }

    @Test
    void without_a_code_there_is_no_attended_transfer() throws InterruptedException {
        talk.ask(
                "Action: Atxfer\nChannel: Local/answer@flows-00000001;2\nExten: 500",
                "Response: Error\nMessage: No attended transfer feature code found");
    }
}
