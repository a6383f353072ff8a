package astrolabe.sip.message;

import java.util.List;

/** Values joined by commas; those in quotes or angle brackets join nothing. */
final class Listing {

    private Listing() {}

    static void split(String line, List<String> into) {
        int from = 0;
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
                continue;
            }
            switch (c) {
                case '"' -> quoted = !bracketed;
                case '<' -> bracketed = true;
                case '>' -> bracketed = false;
                case ',' -> {
                    if (!bracketed) {
                        add(line.substring(from, i), into);
                        from = i + 1;
                    }
                }
                default -> {
                    // part of a value
                }
            }
        }
        add(line.substring(from), into);
    }

    private static void add(String value, List<String> into) {
        String bare = value.strip();
        if (!bare.isEmpty()) {
            into.add(bare);
        }
    }
}
