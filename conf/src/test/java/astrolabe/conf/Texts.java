package astrolabe.conf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Short ways to read a text in a test. */
final class Texts {
    static final String NAME = "test.conf";

    private Texts() {}

    static ReadResult.Found found(String text) {
        return (ReadResult.Found) read(Map.of(NAME, text));
    }

    static ConfigFile file(String text) {
        return found(text).file();
    }

    static Section section(String text) {
        return file(text).sections().getFirst();
    }

    static List<String> warnings(String text) {
        return found(text).problems().stream().map(Problem::toString).toList();
    }

    static List<String> errors(Map<String, String> texts) {
        return ((ReadResult.Invalid) read(texts))
                .problems().stream().map(Problem::toString).toList();
    }

    static List<String> errors(String text) {
        return errors(Map.of(NAME, text));
    }

    static ReadResult read(Map<String, String> texts) {
        return new ConfigReader(new MemorySource(texts)).read(NAME);
    }

    static List<String> settings(Section section) {
        return section.settings().stream().map(Texts::shown).toList();
    }

    static String shown(Setting setting) {
        return setting.key() + (setting.isObject() ? "=>" : "=") + setting.value();
    }

    static String resource(String name) {
        try (var in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
