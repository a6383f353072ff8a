package astrolabe.managerpbx;

import static astrolabe.manager.Privilege.CALL;
import static astrolabe.manager.Privilege.REPORTING;
import static astrolabe.manager.Privilege.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code Getvar} and {@code Setvar}: variables and functions, of a channel and of all. */
class VariableActionsTest {

    private static final String DIALPLAN =
            """
            [globals]
            GREETING = hello

            [flows]
            exten => answer,1,Answer()
             same => n,Wait(60)
            """;
    private static final String CHANNEL = "Channel: Local/answer@flows-00000000;1";

    private final Conversation talk = new Conversation(DIALPLAN);

    @BeforeEach
    void call() throws InterruptedException {
        talk.ask(
                """
                Action: Originate
                Channel: Local/answer@flows
                Application: Wait
                Data: 60
                Variable: A=1
                """,
                "Response: Success\nMessage: Originate successfully queued");
    }

    @AfterEach
    void end() throws InterruptedException {
        talk.close();
    }

    private void reads(String variable, String value, String... further)
            throws InterruptedException {
        talk.ask(
                "Action: Getvar\nActionID: 1\nVariable: %s\n%s"
                        .formatted(variable, String.join("\n", further)),
                "Response: Success\nActionID: 1\nVariable: %s\n%s"
                        .formatted(variable, ("Value: " + value).strip()));
    }

    private void sets(String variable, String value, String... further)
            throws InterruptedException {
        talk.ask(
                "Action: Setvar\nActionID: 1\nVariable: %s\nValue: %s\n%s"
                        .formatted(variable, value, String.join("\n", further)),
                "Response: Success\nActionID: 1\nMessage: Variable Set");
    }

    @Test
    void without_a_channel_globals_are_meant() throws InterruptedException {
        reads("GREETING", "hello");
        sets("GREETING", "goodbye");
        talk.happens("Event: VarSet\nChannel: none\nUniqueid: none\nVariable: GREETING");
        reads("GREETING", "goodbye");
        reads("A", "");
        reads("greeting", "");
    }

    @Test
    void with_a_channel_its_own_variables_come_before_globals() throws InterruptedException {
        reads("A", "1", CHANNEL);
        reads("GREETING", "hello", CHANNEL);
        sets("GREETING", "good morning", CHANNEL);
        talk.happens("Event: VarSet\n" + CHANNEL + "\nVariable: GREETING\nValue: good morning");
        reads("GREETING", "good morning", CHANNEL);
        reads("GREETING", "hello");
        reads("UNIQUEID", "1795301559.0", CHANNEL);
        reads("NOSUCH", "", CHANNEL);
    }

    @Test
    void a_channel_is_found_by_its_unique_id_too() throws InterruptedException {
        reads("A", "1", "Channel: 1795301559.0");
    }

    @Test
    void a_setting_without_a_value_empties() throws InterruptedException {
        talk.ask("Action: Setvar\nVariable: GREETING", "Response: Success\nMessage: Variable Set");
        reads("GREETING", "");
    }

    @Test
    void functions_are_read_and_set_as_variables_are() throws InterruptedException {
        reads("STRFTIME(0,UTC,%Y)", "1970");
        reads("CHANNEL(state)", "Up", CHANNEL);
        sets("CALLERID(name)", "New Name", CHANNEL);
        talk.happens("Event: NewCallerid\n" + CHANNEL + "\nCallerIDName: New Name");
        reads("CALLERID(name)", "New Name", CHANNEL);
        sets("DEVICE_STATE(Custom:lamp)", "INUSE");
        talk.happens("Event: DeviceStateChange\nDevice: Custom:lamp\nState: INUSE");
        reads("DEVICE_STATE(Custom:lamp)", "INUSE");
    }

    @Test
    void what_fails_reads_as_nothing_and_can_not_be_set() throws InterruptedException {
        reads("NOSUCHFUNC(x)", "");
        reads("CHANNEL(name)", "");
        talk.refused("Action: Setvar\nVariable: NOSUCHFUNC(x)\nValue: 1", "Variable not set");
        talk.refused("Action: Setvar\nVariable: LEN(x)\nValue: 1", "Variable not set");
    }

    @Test
    void functions_that_reach_beyond_the_call_are_not_for_clients() throws Exception {
        talk.pbx().database().put("a", "b", "stored");
        reads("DB(a/b)", "");
        reads("DB(a/b)", "", CHANNEL);
        talk.refused("Action: Setvar\nVariable: DB(a/b)\nValue: vv", "Variable not set");
        talk.refused(
                "Action: Setvar\nVariable: DB(a/b)\nValue: vv\n" + CHANNEL, "Variable not set");
        assertThat(talk.pbx().database().get("a", "b")).contains("stored");
    }

    @Test
    void they_are_where_the_administrator_lives_dangerously() throws Exception {
        talk.pbx().evaluator().livesDangerously(true);
        talk.pbx().database().put("a", "b", "stored");
        reads("DB(a/b)", "stored");
        sets("DB(a/b)", "vv");
        assertThat(talk.pbx().database().get("a", "b")).contains("vv");
    }

    @Test
    void shells_and_evaluations_are_named_only_with_system_rights() throws InterruptedException {
        talk.speaks(TestCaller.with(CALL, REPORTING));
        for (String variable :
                new String[] {"SHELL(ls)", "EVAL(x)", "shell(ls)", "MY_SHELL", "LEN(${EVAL(x)})"}) {
            talk.refused(
                    "Action: Getvar\nVariable: " + variable, "GetVar Access Forbidden: Variable");
            talk.refused(
                    "Action: Status\nVariables: A," + variable,
                    "Status Access Forbidden: Variables");
        }
        talk.speaks(TestCaller.with(SYSTEM));
        reads("SHELL(ls)", "");
        reads("MY_SHELL", "");
    }

    @Test
    void what_is_missing_is_said() throws InterruptedException {
        talk.refused("Action: Getvar", "No variable specified");
        talk.refused("Action: Getvar\n" + CHANNEL, "No variable specified");
        talk.refused("Action: Getvar\nVariable: X\nChannel: nosuch", "No such channel");
        talk.refused("Action: Setvar\nValue: 1", "No variable specified");
        talk.refused("Action: Setvar\nVariable: X\nValue: 1\nChannel: nosuch", "No such channel");
    }
}
