package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.DeviceState;
import astrolabe.managerpbx.program.ReloadStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Console commands on the dialplan that were not recorded. */
class DialplanCommandsTest {

    private static final String DIALPLAN =
            """
            [general]
            static = yes
            [phones]
            exten => 100,1,Answer()
            exten => 1,1,NoOp()
            exten => _1[2-4]X!,1,Hangup()
            """;

    @Test
    void the_dialplan_is_written_into_the_file_that_was_read() throws Exception {
        try (TestProgram test = new TestProgram(DIALPLAN)) {
            CommandLines console = new CommandLines(test);
            console.run("dialplan add extension 200,1,NoOp(new) into phones");
            assertThat(console.run("dialplan save"))
                    .containsExactly(
                            "Dialplan successfully saved into '/etc/asterisk/extensions.conf'");
            assertThat(test.asked())
                    .singleElement()
                    .asString()
                    .startsWith("write /etc/asterisk/extensions.conf\n[general]\nstatic = yes\n")
                    .contains("[phones]\nexten => 1,1,NoOp()\n")
                    .contains("exten => 200,1,NoOp(new)\n");
        }
    }

    @Test
    void it_goes_elsewhere_on_demand_and_a_name_that_is_none_is_the_beginning_of_one()
            throws Exception {
        try (TestProgram test = new TestProgram(DIALPLAN)) {
            CommandLines console = new CommandLines(test);
            assertThat(console.run("dialplan save /etc/asterisk/nosuchdir"))
                    .containsExactly(
                            "Dialplan successfully saved into"
                                    + " '/etc/asterisk/nosuchdirextensions.conf'");
            assertThat(console.run("dialplan save /etc/asterisk/plan.conf"))
                    .containsExactly("Dialplan successfully saved into '/etc/asterisk/plan.conf'");
        }
    }

    @Test
    void nothing_is_written_outside_of_the_configuration() throws Exception {
        try (TestProgram test = new TestProgram(DIALPLAN)) {
            for (String place : List.of("/srv/plan.conf", "/etc/asterisk/../x.conf", "/home/me/")) {
                assertThat(new CommandLines(test).run("dialplan save " + place))
                        .first()
                        .asString()
                        .endsWith("only the configuration directory is written to");
            }
            assertThat(test.asked()).isEmpty();
        }
    }

    @Test
    void a_dialplan_that_is_not_to_be_saved_is_not() throws Exception {
        for (String general : List.of("static = no", "static = yes\nwriteprotect = yes")) {
            try (TestProgram test = new TestProgram("[general]\n" + general + "\n")) {
                assertThat(new CommandLines(test).run("dialplan save"))
                        .containsExactly(
                                "The dialplan is not to be saved: it takes static=yes and"
                                        + " writeprotect=no",
                                "Command 'dialplan save' failed.");
                assertThat(test.asked()).isEmpty();
            }
        }
    }

    @Test
    void extensions_are_shown_as_a_tree() throws Exception {
        try (TestProgram test = new TestProgram(DIALPLAN)) {
            assertThat(new CommandLines(test).run("dialplan debug phones"))
                    .containsExactly(
                            "",
                            "     Extensions as a tree:"
                                    + " <characters>:<pattern?>:<callers?>:<exactness>",
                            "",
                            "[ Context 'phones' created by 'pbx_config' ]",
                            " 1:N:-:1:EXTEN:1",
                            " +       0:N:-:1:",
                            " +       +       0:N:-:1:EXTEN:100",
                            " 1:Y:-:1:",
                            " +       [2-4]:Y:-:3:",
                            " +       +       X:Y:-:10:",
                            " +       +       +       !:Y:-:262144:EXTEN:_1[2-4]X!");
            assertThat(new CommandLines(test).run("dialplan debug nowhere"))
                    .first()
                    .isEqualTo("There is no existence of 'nowhere' context");
        }
    }

    @Test
    void the_way_of_searching_is_set_and_changes_nothing() throws Exception {
        try (TestProgram test = new TestProgram(DIALPLAN)) {
            CommandLines console = new CommandLines(test);
            assertThat(console.run("dialplan set extenpatternmatchnew true"))
                    .last()
                    .isEqualTo(
                            "    -- extenpatternmatchnew is now true; extensions are searched as"
                                    + " before");
            assertThat(test.pbx().dialplan().current().options().fastPatterns()).isTrue();
            assertThat(console.run("dialplan set extenpatternmatchnew true"))
                    .last()
                    .asString()
                    .contains("already true");
        }
    }

    @Test
    void a_reload_says_what_is_wrong() throws Exception {
        try (TestProgram test = new TestProgram(DIALPLAN)) {
            CommandLines console = new CommandLines(test);
            test.mistakesAre("extensions.conf:3:8: section header without \"]\"");
            assertThat(console.run("dialplan reload"))
                    .containsExactly(
                            "Dialplan reloaded.",
                            "extensions.conf:3:8: section header without \"]\"");
            test.mistakesAre("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
            assertThat(console.run("dialplan reload"))
                    .hasSize(12)
                    .last()
                    .isEqualTo("... and 2 more, in the log");
            test.reloadsEnd(ReloadStatus.FAILED);
            assertThat(console.run("dialplan reload")).last().asString().endsWith("failed.");
        }
    }

    @Test
    void hints_of_patterns_stand_as_they_are_written_and_who_was_asked_for_beside_them()
            throws Exception {
        try (TestProgram test =
                new TestProgram(
                        """
                        [default]
                        exten => _2XX,hint,Custom:${EXTEN}
                        exten => 100,hint,Custom:lamp
                        """)) {
            CommandLines console = new CommandLines(test);
            assertThat(hints(console))
                    .containsExactly(
                            "100@default : Custom:lamp State:Idle Presence:not_set Watchers 1",
                            "_2XX@default : Custom:${EXTEN} State:Unavailable Presence:not_set Watchers 0",
                            "- 2 hints registered");
            test.pbx().deviceStates().setCustom("201", DeviceState.INUSE);
            var _ = test.pbx().extensionStates().state("default", "201");
            test.time().settle();
            assertThat(hints(console))
                    .contains(
                            "201@default : Custom:201 State:InUse Presence:not_set Watchers 1",
                            "- 3 hints registered");
            assertThat(console.run("core show hint _2xx@default"))
                    .element(0)
                    .asString()
                    .startsWith("_2XX@default ");
        }
    }

    private static List<String> hints(CommandLines console) throws InterruptedException {
        return console.run("core show hints").stream()
                .map(line -> line.replaceAll(" +", " "))
                .filter(line -> line.contains("@") || line.contains("registered"))
                .toList();
    }
}
