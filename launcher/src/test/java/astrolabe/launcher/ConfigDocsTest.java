package astrolabe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigDoc;
import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import astrolabe.engine.cdr.CdrOptions;
import astrolabe.engine.cel.CelOptions;
import astrolabe.engine.dialplan.DialplanReader;
import astrolabe.engine.expression.Scope;
import astrolabe.launcher.log.LoggerConf;
import astrolabe.server.account.ManagerConfReader;
import astrolabe.server.http.HttpConfReader;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the console says can be written is what the readers read. */
class ConfigDocsTest {

    private static final Path ETC = Path.of("/etc/pbx");

    private final Problems problems = new Problems();

    @Test
    void modules_and_names_are_there_once_and_every_sentence_ends() {
        Set<String> seen = new HashSet<>();
        for (ConfigDoc doc : ConfigDocs.all()) {
            assertThat(seen.add(doc.module())).as(doc.module()).isTrue();
            for (ConfigDoc.Type type : doc.types()) {
                assertThat(type.says()).isNotEmpty().hasSizeLessThanOrEqualTo(65);
                assertThat(type.options())
                        .extracting(ConfigDoc.Option::name)
                        .doesNotHaveDuplicates();
                assertThat(type.options())
                        .extracting(ConfigDoc.Option::says)
                        .allMatch(says -> says.endsWith("."));
            }
        }
    }

    /** Each option of a type, once, with a value that nobody takes for another's. */
    private static String every(String type, ConfigDoc doc) {
        return doc.types().stream()
                .filter(each -> each.name().equals(type))
                .flatMap(each -> each.options().stream())
                .map(option -> option.name() + " = " + option.byDefault() + "\n")
                .collect(Collectors.joining("", "[" + type + "]\n", ""));
    }

    private static ConfigDoc doc(String module) {
        return ConfigDocs.all().stream()
                .filter(doc -> doc.module().equals(module))
                .findFirst()
                .orElseThrow();
    }

    private astrolabe.conf.ConfigFile file(String text) {
        return new ConfigReader(new MemorySource(Map.of("x.conf", text)))
                .read("x.conf")
                .orEmpty(problems);
    }

    private List<String> unknown() {
        return problems.all().stream()
                .map(Problem::toString)
                .filter(text -> text.contains("unknown") || text.contains("no effect"))
                .toList();
    }

    @Test
    void asterisk_conf() {
        ConfigDoc doc = doc("core");
        AsteriskConf.read(
                file(every("directories", doc) + every("options", doc) + every("files", doc)),
                Directories.below(Path.of("/state"), ETC),
                ETC,
                problems);
        assertThat(unknown()).isEmpty();
    }

    @Test
    void manager_conf() {
        ConfigDoc doc = doc("manager");
        ManagerConfReader.read(
                file(every("general", doc) + every("account", doc)), Map.of(), ETC, problems);
        assertThat(unknown()).isEmpty();
    }

    @Test
    void http_conf() {
        ConfigDoc doc = doc("http");
        HttpConfReader.read(file(every("general", doc)), Map.of(), "x", ETC, ETC, problems);
        assertThat(unknown()).isEmpty();
    }

    @Test
    void cdr_cel_and_logger_conf() {
        CdrOptions.from(file(every("general", doc("cdr"))).sections().getFirst(), problems);
        CelOptions.from(file(every("general", doc("cel"))).sections().getFirst(), problems);
        LoggerConf.read(file(every("general", doc("logger"))), false, problems);
        assertThat(unknown()).isEmpty();
    }

    @Test
    void extensions_conf() {
        new DialplanReader(NOTHING, ZoneOffset.UTC)
                .read(file(every("general", doc("pbx_config"))), problems);
        assertThat(unknown()).isEmpty();
    }

    private static final Scope NOTHING =
            new Scope() {
                @Override
                public String variable(String name) {
                    return "";
                }

                @Override
                public String function(String name, String arguments) {
                    return "";
                }
            };
}
