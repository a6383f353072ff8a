package astrolabe.engine.function;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Characters given one by one and in ranges, {@code a-z0-9_}. */
record CharacterSet(BitSet members) {

    static CharacterSet of(String text) {
        BitSet members = new BitSet();
        List<Written> written = read(text);
        int at = 0;
        while (at < written.size()) {
            char from = written.get(at).character;
            boolean isRange = at + 2 < written.size() && written.get(at + 1).isDash();
            char to = isRange ? written.get(at + 2).character : from;
            members.set(Math.min(from, to), Math.max(from, to) + 1);
            at += isRange ? 3 : 1;
        }
        return new CharacterSet(members);
    }

    private static List<Written> read(String text) {
        List<Written> written = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int length = Escapes.length(text, at);
            String one = Escapes.plain(text.substring(at, at + length));
            written.add(new Written(one.charAt(0), length > 1));
            at += length;
        }
        return written;
    }

    boolean contains(int character) {
        return members.get(character);
    }

    private record Written(char character, boolean escaped) {

        boolean isDash() {
            return character == '-' && !escaped;
        }
    }
}
