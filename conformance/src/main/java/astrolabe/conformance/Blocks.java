package astrolabe.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A data file of {@code name: value} lines in blocks parted by empty lines; {@code #} begins a
 * remark.
 */
record Blocks(List<Block> blocks) {

    /** One block: its fields in order; a name may repeat. */
    record Block(List<Line> fields) {

        String get(String name) {
            return all(name).stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + name + " in " + fields));
        }

        String get(String name, String absent) {
            return all(name).stream().findFirst().orElse(absent);
        }

        int number(String name) {
            return Integer.parseInt(get(name));
        }

        boolean has(String name) {
            return !all(name).isEmpty();
        }

        List<String> all(String name) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .map(Line::value)
                    .toList();
        }
    }

    static Blocks resource(String name) {
        return parse(lines(name));
    }

    static Blocks parse(List<String> lines) {
        var blocks = new ArrayList<Block>();
        var fields = new ArrayList<Line>();
        for (var line : lines) {
            if (line.isEmpty() && !fields.isEmpty()) {
                blocks.add(new Block(List.copyOf(fields)));
                fields.clear();
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                fields.add(Line.of(line));
            }
        }
        if (!fields.isEmpty()) {
            blocks.add(new Block(List.copyOf(fields)));
        }
        return new Blocks(List.copyOf(blocks));
    }

    /** A resource's lines, one character for each byte: the wire knows no character set either. */
    static List<String> lines(String resource) {
        try (var in =
                Objects.requireNonNull(Blocks.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), ISO_8859_1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
