package astrolabe.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares what there is with what Asterisk has. What is left out stands in {@code
 * inventory/left-out.txt} with its reason, by module or by name, and nothing else may be missing.
 */
class InventoryTest {

    private static final Blocks LEFT_OUT = Blocks.resource("inventory/left-out.txt");

    private static ProgramUnderTest server;

    /** What is compared: the command that lists it, and how a line of that names it. */
    enum Kind {
        COMMAND("core show help", "(.+?) +-- (?!<no description available>).*"),
        APPLICATION("core show applications", " +(\\w+): .*"),
        FUNCTION("core show functions", "([A-Z]\\w+) +\\1\\(.*");

        private final String listing;
        private final Pattern line;

        Kind(String listing, String line) {
            this.listing = listing;
            this.line = Pattern.compile(line);
        }

        private String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The module of each name that Asterisk has. */
        private Map<String, String> known() {
            Map<String, String> known = new TreeMap<>();
            for (String entry : Blocks.lines("inventory/" + word() + "s.txt")) {
                int blank = entry.indexOf(' ');
                if (!entry.startsWith("#")) {
                    known.put(entry.substring(blank + 1), entry.substring(0, blank));
                }
            }
            return known;
        }

        private Set<String> here() throws IOException {
            Set<String> here = new HashSet<>();
            for (String printed : server.console(listing)) {
                Matcher named = line.matcher(printed);
                if (named.matches()) {
                    here.add(named.group(1).strip());
                }
            }
            return here;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        server = ProgramUnderTest.start(ServerSetup.load("cli_core"));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingIsMissingWithoutAReason(Kind kind) throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<String> here = kind.here();
        kind.known()
                .forEach((name, module) -> {
                    if (!here.contains(name) && !isLeftOut(kind, name, module)) {
                        missing.add(module + " " + name);
                    }
                });
        assertThat(here).hasSizeGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    private static boolean isLeftOut(Kind kind, String name, String module) {
        return LEFT_OUT.blocks().stream()
                .anyMatch(block ->
                        block.all(kind.word()).contains(name) || modules(block).contains(module));
    }

    private static List<String> modules(Blocks.Block block) {
        return block.all("modules").stream()
                .flatMap(names -> List.of(names.split(" ")).stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingThatIsHereCountsAsLeftOut(Kind kind) throws IOException {
        Set<String> here = kind.here();
        Map<String, String> known = kind.known();
        List<String> wrong = new ArrayList<>();
        for (Blocks.Block block : LEFT_OUT.blocks()) {
            block.all(kind.word()).stream()
                    .filter(name -> here.contains(name) || !known.containsKey(name))
                    .forEach(wrong::add);
            known.forEach((name, module) -> {
                if (here.contains(name) && modules(block).contains(module)) {
                    wrong.add(module + " " + name);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyEntryHasAReasonAndAModuleThatAsteriskHas() {
        Set<String> modules = new HashSet<>();
        for (Kind kind : Kind.values()) {
            modules.addAll(kind.known().values());
        }
        for (Blocks.Block block : LEFT_OUT.blocks()) {
            assertThat(block.get("reason")).isNotBlank();
            assertThat(modules).containsAll(modules(block));
        }
    }
}
