package astrolabe.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.manager.ConsoleCommand.Outcome;
import astrolabe.server.account.AclReader;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.account.ManagerConfReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShowAclCommandTest {

    private final Problems problems = new Problems();
    private final ShowAclCommand command = new ShowAclCommand(this::conf);
    private final StringBuilder out = new StringBuilder();

    private ManagerConf conf() {
        return ManagerConfReader.read(
                file("manager.conf", "[general]\n"),
                AclReader.named(
                        file(
                                "acl.conf",
                                """
                                [office]
                                deny = 0.0.0.0/0
                                permit = 10.1.0.0/255.255.0.0,!10.1.9.0/24
                                [home]
                                """),
                        problems),
                Path.of("."),
                problems);
    }

    private ConfigFile file(String name, String text) {
        return new ConfigReader(new MemorySource(Map.of(name, text))).read(name).orEmpty(problems);
    }

    @Test
    void listsAreNamed() {
        assertThat(command.run(List.of(), out::append)).isEqualTo(Outcome.SUCCESS);
        assertThat(out).hasToString("\nacl\n---\noffice\nhome\n");
        assertThat(command.complete(List.of("o"))).containsExactly("office", "home");
    }

    @Test
    void theRulesOfOneAreShownInTheirOrder() {
        assertThat(command.run(List.of("office"), out::append)).isEqualTo(Outcome.SUCCESS);
        assertThat(out)
                .hasToString(
                        """

                        ACL: office
                        ---------------------------------------------
                          0: deny - 0.0.0.0/0
                          1: allow - 10.1.0.0/255.255.0.0
                          2: deny - 10.1.9.0/24
                        """);
    }

    @Test
    void aListThatIsNotThereIsNoSuccess() {
        assertThat(command.run(List.of("nosuch"), out::append)).isEqualTo(Outcome.FAILURE);
        assertThat(out).hasToString("There is no access list 'nosuch'.\n");
        assertThat(command.run(List.of("a", "b"), out::append)).isEqualTo(Outcome.USAGE);
    }
}
