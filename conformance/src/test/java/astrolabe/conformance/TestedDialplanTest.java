package astrolabe.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.testkit.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every application, every option of it, and every function that the program declares is written in
 * a dialplan of some test, here or in another module. What it does there is for that test to say;
 * this one finds what nobody has tried at all.
 */
class TestedDialplanTest {

    /** Options that no test can try, and why. */
    private static final Map<String, String> UNTRIED =
            Map.ofEntries(
                    Map.entry("Page(r)", "not tried yet"),
                    Map.entry("Directory(a)", "mailboxes have no aliases"),
                    Map.entry("Directory(d)", "no phone with a screen is asked"),
                    Map.entry("Originate(C)", "there are no codecs to choose"),
                    Map.entry("Bridge(W)", "no code starts a recording into two files"),
                    Map.entry("Dial(R)", "tried together with r, in a loop"));

    private static final Pattern NAME = Pattern.compile("\\w+");

    @Test
    void everyOptionOfEveryApplicationIsWrittenInSomeTest() throws Exception {
        String tests = tests();
        List<String> untried = new ArrayList<>();
        try (TestServer server = TestServer.start(Map.of())) {
            for (var application : server.pbx().applications().all()) {
                ApplicationSpec spec = application.spec();
                List<String> calls = calls(spec.name(), tests);
                if (calls.isEmpty()) {
                    untried.add(spec.name());
                }
                spec.options().stream()
                        .map(option -> name(option.letter()))
                        .filter(option -> calls.stream().noneMatch(call -> has(spec, call, option)))
                        .forEach(option -> untried.add(spec.name() + "(" + option + ")"));
            }
        }
        assertThat(untried).isSubsetOf(UNTRIED.keySet());
    }

    @Test
    void everyFunctionIsWrittenInSomeTest() throws Exception {
        String tests = tests();
        try (TestServer server = TestServer.start(Map.of())) {
            assertThat(server.pbx().functions().all())
                    .extracting(function -> function.spec().name())
                    .filteredOn(name -> calls(name, tests).isEmpty())
                    .isEmpty();
        }
    }

    /** The letter of {@code L(x[:y])}, the word of an option that is one. */
    private static String name(String option) {
        Matcher name = NAME.matcher(option);
        return name.find() ? name.group() : option;
    }

    private static boolean has(ApplicationSpec spec, String call, String option) {
        if (option.length() > 1) {
            return call.contains(option);
        }
        Arguments arguments = Arguments.of(call);
        return IntStream.range(0, spec.arguments().size())
                .filter(i -> isOptions(spec, spec.arguments().get(i)))
                .mapToObj(i -> Options.parse(arguments.at(i), option, _ -> {}))
                .anyMatch(options -> options.has(option.charAt(0)));
    }

    private static boolean isOptions(ApplicationSpec spec, String argument) {
        return argument.contains("option") || spec.arguments().size() == 1;
    }

    /** What stands in the parentheses wherever something of this name is called. */
    private static List<String> calls(String name, String text) {
        Matcher call =
                Pattern.compile("(?<!\\w)" + name + "\\(", Pattern.CASE_INSENSITIVE).matcher(text);
        List<String> found = new ArrayList<>();
        while (call.find()) {
            found.add(text.substring(call.end(), closing(text, call.end())));
        }
        return found;
    }

    private static int closing(String text, int from) {
        int open = 1;
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n') {
            open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (open == 0) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** The tests of all modules, with the dialplans that they read from files. */
    private static String tests() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(Path.of(".."))) {
            for (Path file : (Iterable<Path>) files.filter(TestedDialplanTest::isTest)::iterator) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }

    private static boolean isTest(Path file) {
        String path = file.toString();
        return path.contains("/src/test/")
                && (path.endsWith(".java") || path.endsWith(".conf") || path.endsWith(".ael"))
                && (!path.contains("/conformance/office/") || path.contains("/selftest"));
    }
}
