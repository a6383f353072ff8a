package astrolabe.features.records;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** A line of a journal: a checksum, and texts with tabs between them. */
final class JournalLine {

    private static final int CHECKSUM = 8;

    private JournalLine() {}

    /** With its line end. */
    static byte[] write(List<String> texts) {
        StringBuilder payload = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                payload.append('\t');
            }
            escape(texts.get(i), payload);
        }
        byte[] bytes = payload.toString().getBytes(StandardCharsets.UTF_8);
        return (checksum(bytes) + " " + payload + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The texts of a line without its end; empty when the line is damaged. */
    static Optional<List<String>> read(byte[] line) {
        if (line.length <= CHECKSUM) {
            return Optional.empty();
        }
        String text = new String(line, StandardCharsets.UTF_8);
        String payload = text.substring(CHECKSUM + 1);
        boolean whole =
                checksum(payload.getBytes(StandardCharsets.UTF_8))
                        .equals(text.substring(0, CHECKSUM));
        return whole ? Optional.of(texts(payload)) : Optional.empty();
    }

    private static String checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return "%08x".formatted(checksum.getValue());
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                default -> out.append(c);
            }
        }
    }

    private static List<String> texts(String payload) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < payload.length(); i++) {
            char c = payload.charAt(i);
            if (c == '\t') {
                texts.add(text.toString());
                text.setLength(0);
            } else if (c == '\\' && i + 1 < payload.length()) {
                char escaped = payload.charAt(++i);
                text.append(
                        switch (escaped) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            default -> escaped;
                        });
            } else {
                text.append(c);
            }
        }
        texts.add(text.toString());
        return texts;
    }
}
