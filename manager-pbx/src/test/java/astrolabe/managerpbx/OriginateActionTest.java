package astrolabe.managerpbx;

import static astrolabe.manager.Privilege.AGI;
import static astrolabe.manager.Privilege.ORIGINATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a client may ask {@code Originate} for, what it gets, and what it may not have. */
class OriginateActionTest {

    private static final String DIALPLAN =
            """
            [flows]
            exten => answer,1,Answer()
             same => n,Wait(60)
            exten => busy,1,Busy()
            exten => congested,1,Congestion()
            exten => ring,1,Ringing()
             same => n,Wait(60)
            exten => media,1,Progress()
             same => n,Wait(60)
            exten => other,1,NoOp()
             same => n(here),Wait(30)
            [sub]
            exten => s,1,Set(GREETING=${ARG1} and ${ARG2})
             same => n,Set(DB(sub/ran)=yes)
             same => n,Return()
            """;
    private static final String QUEUED =
            "Response: Success\nMessage: Originate successfully queued";
    private static final String FORBIDDEN = "Originate Access Forbidden: app or data blacklisted";

    private final Conversation talk = new Conversation(DIALPLAN);

    @AfterEach
    void end() throws InterruptedException {
        talk.close();
    }

    @Test
    void the_reply_comes_with_the_answer() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                ActionID: 1
                Channel: Local/answer@flows
                Application: Wait
                Data: 5
                """,
                """
                Response: Success
                ActionID: 1
                Message: Originate successfully queued
                """);
        talk.neverHappened("Event: OriginateResponse");
    }

    @Test
    void with_async_the_reply_comes_at_once_and_the_outcome_as_an_event()
            throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                ActionID: 1
                Channel: Local/answer@flows
                Context: flows
                Exten: other
                Priority: 1
                CallerID: "Alice" <1001>
                Async: true
                """,
                """
                Response: Success
                ActionID: 1
                Message: Originate successfully queued
                """);
        talk.happens(
                """
                Event: OriginateResponse
                Privilege: call,all
                ActionID: 1
                Response: Success
                Channel: Local/answer@flows-00000000;1
                Context: flows
                Exten: other
                Reason: 4
                Uniqueid: 1795301559.0
                CallerIDNum: 1001
                CallerIDName: Alice
                """);
        talk.happens("Event: Newexten\nExten: other\nPriority: 2\nApplication: Wait");
    }

    @Test
    void every_way_to_fail_has_its_reason() throws InterruptedException {
        fails("Local/busy@flows", 5);
        fails("Local/congested@flows", 8);
        fails("Local/ring@flows", 3);
        fails("Local/nosuch@flows", 0);
        fails("Bogus/x", 0);
    }

    private void fails(String channel, int reason) throws InterruptedException {
        String call =
                """
                Action: Originate
                Channel: %s
                Application: Wait
                Data: 1
                Timeout: 1500
                """
                        .formatted(channel);
        talk.ask(call + "Async: yes", QUEUED);
        talk.passes(Duration.ofSeconds(2));
        talk.happens(
                """
                Event: OriginateResponse
                Response: Failure
                Channel: %s
                Application: Wait
                Data: 1
                Reason: %d
                Uniqueid: <unknown>
                """
                        .formatted(channel, reason));
        talk.refused(call, "Originate failed");
    }

    @Test
    void what_is_wrong_with_a_request_is_said_before_anybody_is_called()
            throws InterruptedException {
        talk.refused("Action: Originate", "Channel not specified");
        talk.refused("Action: Originate\nChannel: nobody", "Invalid channel");
        String call = "Action: Originate\nChannel: Local/answer@flows\n";
        String incomplete = "Originate with 'Exten' requires 'Context' and 'Priority'";
        talk.refused(call, incomplete);
        talk.refused(call + "Exten: other\nContext: flows", incomplete);
        talk.refused(call + "Exten: other\nPriority: 1", incomplete);
        talk.refused(call + "Context: flows\nPriority: 1", incomplete);
        talk.refused(call + "Context: flows\nExten: other\nPriority: nowhere", "Invalid priority");
        talk.refused(
                call + "Context: flows\nExten: other\nPriority: 9", "Extension does not exist.");
        talk.refused(
                call + "Context: flows\nExten: nosuch\nPriority: 1", "Extension does not exist.");
        talk.refused(call + "Application: Wait\nTimeout: soon", "Invalid timeout");
        String tooLong = "x".repeat(150);
        talk.refused(
                call + "Application: Wait\nChannelId: " + tooLong,
                "Uniqueid length exceeds maximum of 149 {LF}");
        talk.refused(
                call + "Application: Wait\nOtherChannelId: " + tooLong,
                "Uniqueid length exceeds maximum of 149 {LF}");
        talk.neverHappened("Event: Newchannel");
    }

    @Test
    void a_priority_may_be_a_label() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Context: flows
                Exten: other
                Priority: here
                """,
                QUEUED);
        talk.happens("Event: Newexten\nExten: other\nPriority: 2\nApplication: Wait");
    }

    @Test
    void an_application_wins_over_an_extension() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Context: flows
                Exten: nosuch
                Priority: 1
                Application: Wait
                Data: 7
                """,
                QUEUED);
        talk.send("Action: Status\nChannel: Local/answer@flows-00000000;1");
        talk.expect("Response: Success\nEventList: start\nMessage: Channel status will follow");
        talk.expectAmong("Event: Status\nApplication: Wait\nData: 7");
        talk.expectAmong("Event: StatusComplete\nItems: 1");
    }

    @Test
    void the_ids_are_those_that_the_client_chose() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Wait
                Data: 5
                ChannelId: mine
                OtherChannelId: his
                """,
                QUEUED);
        talk.happens("Event: Newchannel\nUniqueid: mine\nLinkedid: mine");
        talk.happens("Event: Newchannel\nUniqueid: his\nLinkedid: mine");
    }

    @Test
    void the_second_half_is_numbered_after_the_first() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Wait
                Data: 5
                ChannelId: mine
                """,
                QUEUED);
        talk.happens("Event: Newchannel\nUniqueid: mine");
        talk.happens("Event: Newchannel\nUniqueid: mine;2");
    }

    @Test
    void an_id_names_one_channel_only() throws InterruptedException {
        String call =
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Wait
                Data: 5
                ChannelId: mine
                """;
        talk.ask(call, QUEUED);
        talk.refused(call, "Originate failed");
        talk.refused(call.replace("mine", "other") + "OtherChannelId: mine", "Originate failed");
        talk.refused(call.replace("mine", "other") + "OtherChannelId: other", "Originate failed");
        assertThat(talk.pbx().exchange().channels().count()).isEqualTo(2);
    }

    @Test
    void variables_are_set_before_the_call_the_last_one_first() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Wait
                Data: 5
                Variable: A=1
                Variable: B="2,2",C=f(3,3)
                Variable: D=4\\,4,=nameless,E
                Variable: __F=
                """,
                QUEUED);
        talk.happens("Event: VarSet\nChannel: *;1\nVariable: __F\nValue:");
        talk.happens("Event: VarSet\nChannel: *;1\nVariable: D\nValue: 4,4");
        talk.happens("Event: VarSet\nChannel: *;1\nVariable: C\nValue: f(3,3)");
        talk.happens("Event: VarSet\nChannel: *;1\nVariable: B\nValue: 2,2");
        talk.happens("Event: VarSet\nChannel: *;1\nVariable: A\nValue: 1");
        talk.happens("Event: DialBegin");
        talk.neverHappened("Event: VarSet\nVariable: E");
    }

    @Test
    void the_accounts_own_variables_are_set_first() throws InterruptedException {
        talk.speaks(TestCaller.ADMINISTRATOR.setting(Map.of("TENANT", "acme")));
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Wait
                Data: 5
                Variable: A=1
                """,
                QUEUED);
        talk.happens("Event: VarSet\nVariable: TENANT\nValue: acme");
        talk.happens("Event: VarSet\nVariable: A");
    }

    @Test
    void a_variable_may_be_a_function_that_reaches_no_further_than_the_call()
            throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Wait
                Data: 5
                Variable: CALLERID(name)=Alice,CHANNEL(language)=de
                Variable: DB(a/b)=1
                """,
                QUEUED);
        talk.ask(
                """
                Action: Getvar
                Channel: Local/answer@flows-00000000;1
                Variable: CALLERID(name)
                """,
                """
                Response: Success
                Variable: CALLERID(name)
                Value: Alice
                """);
        talk.ask(
                """
                Action: Getvar
                Channel: Local/answer@flows-00000000;1
                Variable: CHANNEL(language)
                """,
                """
                Response: Success
                Variable: CHANNEL(language)
                Value: de
                """);
        talk.neverHappened("Event: VarSet\nVariable: CALLERID(name)");
        assertThat(talk.pbx().database().get("a", "b")).isEmpty();
    }

    @Test
    void the_account_code_and_the_caller_are_on_the_channel() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Wait
                Data: 5
                Account: acct9
                CallerID: Bob <2002>
                """,
                QUEUED);
        talk.happens("Event: NewAccountCode\nChannel: *;1\nAccountCode: acct9");
        talk.happens("Event: NewCallerid\nChannel: *;1\nCallerIDNum: 2002\nCallerIDName: Bob");
    }

    @Test
    void early_media_is_as_good_as_an_answer_for_who_wants_it() throws InterruptedException {
        String call =
                """
                Action: Originate
                Channel: Local/media@flows
                Application: Wait
                Data: 5
                Timeout: 1500
                """;
        talk.refused(call, "Originate failed");
        talk.ask(call + "EarlyMedia: true", QUEUED);
    }

    @Test
    void a_subroutine_runs_before_the_call() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Wait
                Data: 5
                PreDialGoSub: sub,s,1(hello,goodbye)
                """,
                QUEUED);
        talk.happens("Event: VarSet\nVariable: GREETING\nValue: hello and goodbye");
        talk.happens("Event: DialBegin");
        assertThat(talk.pbx().database().get("sub", "ran")).contains("yes");
    }

    @Test
    void codecs_are_no_matter_to_a_local_channel() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Wait
                Data: 5
                Codecs: ulaw,alaw,bogus
                """,
                QUEUED);
    }

    @Test
    void without_system_rights_nothing_reaches_beyond_the_call() throws InterruptedException {
        talk.speaks(TestCaller.with(ORIGINATE));
        for (String application :
                new String[] {
                    "System",
                    "TrySystem",
                    "AGI",
                    "EAGI",
                    "Exec",
                    "ExecIf",
                    "TryExec",
                    "MixMonitor",
                    "Originate",
                    "ExternalIVR",
                    "DBdeltree",
                    "Record",
                    "RELOAD"
                }) {
            forbidden(application, "");
        }
        for (String function :
                new String[] {"CURL", "DB", "EVAL", "FILE", "ODBC", "REALTIME", "SHELL"}) {
            forbidden("Set", "X=${" + function + "(x)}");
        }
        forbidden("Queue", "support,,,,5,script");
        talk.neverHappened("Event: Newchannel");
    }

    private void forbidden(String application, String data) throws InterruptedException {
        talk.refused(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: %s
                Data: %s
                """
                        .formatted(application, data),
                FORBIDDEN);
    }

    @Test
    void a_queue_may_have_a_script_by_the_right_for_scripts() throws InterruptedException {
        talk.speaks(TestCaller.with(ORIGINATE, AGI));
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Queue
                Data: support,,,,5,script
                """,
                QUEUED);
    }

    @Test
    void a_dangerous_function_in_small_letters_stays_out_of_reach() throws InterruptedException {
        talk.speaks(TestCaller.with(ORIGINATE));
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Set
                Data: db(a/b)=1
                """,
                QUEUED);
        talk.happens("Event: Hangup\nChannel: *;1");
        assertThat(talk.pbx().database().get("a", "b")).isEmpty();
    }

    @Test
    void a_subroutine_of_the_administrator_may_do_all_whoever_has_it_called()
            throws InterruptedException {
        talk.speaks(TestCaller.with(ORIGINATE));
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Dial
                Data: Local/answer@flows,5,U(sub^a^b)
                """,
                QUEUED);
        assertThat(talk.pbx().database().get("sub", "ran")).contains("yes");
    }

    @Test
    void with_system_rights_everything_is_open() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Set
                Data: DB(a/b)=1
                """,
                QUEUED);
        assertThat(talk.pbx().database().get("a", "b")).contains("1");
    }
}
