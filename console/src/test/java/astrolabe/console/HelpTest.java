package astrolabe.console;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.manager.ConsoleCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HelpTest {

    private final CommandSet console = console();

    @Test
    void every_command_and_alias_is_listed_with_its_summary() throws InterruptedException {
        assertThat(console.run("core show help").output())
                .isEqualTo(
                        """
                        cli show aliases               -- List the short names of commands.
                        core show help                 -- List the commands, or explain one of them.
                        core waitfullybooted           -- Wait until the server has started completely.
                        help                           -- <no description available>
                        reload                         -- <no description available>
                        stasis statistics show messages -- Fakes.
                        """);
    }

    @Test
    void a_topic_lists_what_begins_with_it() throws InterruptedException {
        assertThat(console.run("core show help CORE s").lines())
                .containsExactly(
                        "core show help                 -- List the commands, or explain one of"
                                + " them.");
    }

    @Test
    void a_whole_command_is_explained_with_its_usage_wrapped_and_indented()
            throws InterruptedException {
        assertThat(console.run("help core show help").output())
                .isEqualTo(
                        """
                        Usage: core show help [topic]
                               Without a topic every command is listed with a short explanation. A
                               topic that is a whole command shows how to use it; any other topic lists
                               the commands that begin with it.
                        """);
    }

    @Test
    void aliases_are_listed_in_the_order_of_the_configuration() throws InterruptedException {
        assertThat(console.run("cli show aliases").lines())
                .containsExactly(
                        "Alias Command                                      Real Command           "
                                + "                           ",
                        "reload                                             module reload          "
                                + "                           ",
                        "help                                               core show help         "
                                + "                           ");
    }

    private static CommandSet console() {
        var aliases = new LinkedHashMap<String, String>();
        aliases.put("reload", "module reload");
        aliases.put("help", "core show help");
        return new CommandSet(
                List.<ConsoleCommand>of(
                        new WaitFullyBootedCommand(new CountDownLatch(1)),
                        FakeCommand.named("stasis statistics show messages")),
                new Aliases(aliases));
    }
}
