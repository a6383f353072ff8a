package astrolabe.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conformance.ConsoleRecording.Exchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people's scripts read: the console's answers to the recorded command lines, blank for blank.
 * Where they differ, {@code console/differences.txt} has to say why.
 */
class ConsoleReplayTest {

    private static final List<Blocks.Block> DIFFERENCES =
            Blocks.resource("console/differences.txt").blocks();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channels_idle",
                "core",
                "database",
                "dialplan",
                "manager",
                "misc_admin",
                "module",
                "originate",
                "various"
            })
    void theConsoleAnswersAsRecorded(String recording) throws IOException, InterruptedException {
        Map<String, String> wrong = new TreeMap<>();
        Map<String, String> asRecordedAfterAll = new TreeMap<>();
        try (var server = ProgramUnderTest.start(ServerSetup.load("cli_" + recording))) {
            for (Exchange exchange : ConsoleRecording.load(recording).exchanges()) {
                List<String> printed = printed(server, exchange.command());
                boolean same = PrintedLines.of(exchange.printed()).fit(printed);
                switch (expected(recording, exchange)) {
                    case "same" -> note(!same, wrong, exchange, printed);
                    case "fewer" -> {
                        boolean fewer = PrintedLines.of(exchange.printed()).include(printed);
                        note(!fewer, wrong, exchange, printed);
                    }
                    default -> note(same, asRecordedAfterAll, exchange, printed);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asRecordedAfterAll).as("differ no more").isEmpty();
    }

    /** As a console of its own asks, which ends with the answer. */
    private static List<String> printed(ProgramUnderTest server, String command)
            throws InterruptedException {
        StringBuilder text = new StringBuilder();
        boolean _ = server.server().program().run(command, text::append);
        return text.toString().lines().toList();
    }

    private static void note(
            boolean wanted, Map<String, String> into, Exchange exchange, List<String> printed) {
        if (wanted) {
            into.put(
                    exchange.command(),
                    "\nrecorded:\n%s\nprinted:\n%s"
                            .formatted(
                                    String.join("\n", exchange.printed()),
                                    String.join("\n", printed)));
        }
    }

    /** {@code same}; {@code fewer} for a list of what we have; {@code other}. */
    private static String expected(String recording, Exchange exchange) {
        return DIFFERENCES.stream()
                .filter(block -> block.get("recording", recording).equals(recording))
                .filter(block -> speaksOf(block, exchange.command()))
                .map(block -> block.get("answer"))
                .findFirst()
                .orElse("same");
    }

    private static boolean speaksOf(Blocks.Block block, String command) {
        return block.all("command").contains(command)
                || block.all("commands").stream()
                        .anyMatch(start -> (command + " ").startsWith(start + " "));
    }

    @Test
    void everyDifferenceHasAReasonAndWasRecorded() {
        for (Blocks.Block block : DIFFERENCES) {
            assertThat(block.get("reason")).isNotBlank();
            assertThat(block.get("answer")).isIn("fewer", "other");
            for (String name : List.of("command", "commands")) {
                for (String command : block.all(name)) {
                    assertThat(recorded())
                            .as(command)
                            .anyMatch(line -> (line + " ").startsWith(command + " "));
                }
            }
        }
    }

    private static List<String> recorded() {
        return List.of(
                        "channels_idle",
                        "core",
                        "database",
                        "dialplan",
                        "manager",
                        "misc_admin",
                        "module",
                        "originate",
                        "various")
                .stream()
                .flatMap(name -> ConsoleRecording.load(name).exchanges().stream())
                .map(Exchange::command)
                .collect(Collectors.toList());
    }

    @Test
    void aBlankMoreIsADifference() {
        PrintedLines recorded =
                PrintedLines.of(List.of("2 active channels", "{text}", "Id: 1795307740.2", "end"));
        assertThat(recorded.fit(List.of("2 active channels", "a", "b", "Id: 1.2", "end")))
                .isFalse();
        assertThat(recorded.fit(List.of("2 active channels", "a", "b", "Id: 1795307741.9", "end")))
                .isTrue();
        assertThat(recorded.fit(List.of("2  active channels", "Id: 1795307741.9", "end")))
                .isFalse();
        assertThat(recorded.fit(List.of("2 active channels", "Id: 1795307741.9"))).isFalse();
    }
}
