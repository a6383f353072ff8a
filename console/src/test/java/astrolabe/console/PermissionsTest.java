package astrolabe.console;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.console.Permissions.Rule;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    private static final Permissions RULES =
            new Permissions(
                    false,
                    Map.of(
                            "ann",
                            List.of(
                                    new Rule(false, "all"),
                                    new Rule(true, "core show"),
                                    new Rule(false, "core show settings"))),
                    Map.of("staff", List.of(new Rule(true, "core"))));

    @Test
    void the_last_rule_that_fits_counts() {
        assertThat(RULES.permits("ann", "", "core show channels")).isTrue();
        assertThat(RULES.permits("ann", "", "core show settings")).isFalse();
        assertThat(RULES.permits("ann", "", "CORE SHOW SETTINGS")).isFalse();
        assertThat(RULES.permits("ann", "", "dialplan show")).isFalse();
    }

    @Test
    void an_accounts_own_rules_go_before_its_groups() {
        assertThat(RULES.permits("ann", "staff", "core stop now")).isFalse();
        assertThat(RULES.permits("bob", "staff", "core stop now")).isTrue();
        assertThat(RULES.permits("bob", "staff", "dialplan show")).isFalse();
        assertThat(RULES.permits("eve", "guests", "core show version")).isFalse();
    }

    @Test
    void the_superuser_is_kept_from_nothing() {
        assertThat(RULES.permits("root", "", "core stop now")).isTrue();
        assertThat(Permissions.OPEN.permits("eve", "", "core stop now")).isTrue();
    }

    @Test
    void an_alias_is_no_way_around() throws Exception {
        var commands =
                new CommandSet(
                        List.of(FakeCommand.named("core stop now")),
                        new Aliases(Map.of("bye", "core stop now")));
        assertThat(ask(commands, "bye"))
                .isEqualTo("You don't have permissions to run 'core stop now' command\n");
        assertThat(ask(commands, "core show help bye")).doesNotContain("permissions");
    }

    @Test
    void the_commands_tell_and_check_the_rules() throws Exception {
        var commands =
                new CommandSet(
                        List.of(
                                new CheckPermissionsCommand(() -> RULES),
                                new ShowPermissionsCommand(() -> RULES),
                                new ReloadPermissionsCommand(() -> false)),
                        Aliases.NONE);
        assertThat(commands.run("cli check permissions root core stop now").output())
                .isEqualTo("User 'root' is allowed to run command: 'core stop now'\n");
        assertThat(commands.run("cli check permissions ann@staff core stop now").output())
                .isEqualTo("User 'ann@staff' is not allowed to run command: 'core stop now'\n");
        assertThat(commands.run("cli check permissions @staff core stop now").output())
                .isEqualTo("Group 'staff' is allowed to run command: 'core stop now'\n");
        assertThat(commands.run("cli show permissions").output())
                .isEqualTo(
                        """
                        User: ann
                            deny   all
                            permit core show
                            deny   core show settings

                        Group: staff
                            permit core

                        """);
        assertThat(commands.run("cli reload permissions").output())
                .isEqualTo("Command 'cli reload permissions' failed.\n");
    }

    private static String ask(CommandSet commands, String line) throws InterruptedException {
        var text = new StringBuilder();
        var out =
                new ConsoleOutput() {
                    @Override
                    public void print(String more) {
                        text.append(more);
                    }

                    @Override
                    public boolean permits(String command) {
                        return RULES.permits("bob", "", command)
                                || command.startsWith("core show help");
                    }
                };
        boolean _ = commands.run(line, out);
        return text.toString();
    }
}
