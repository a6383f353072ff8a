package astrolabe.console.terminal;

import astrolabe.console.CommandLine;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.Parser;

/**
 * A line as far as it is typed, taken apart as the server takes it apart. The word at the cursor is
 * raw, with its quotes: the server's completions are so too.
 */
record TypedLine(String line, int cursor, List<String> words) implements CompletingParsedLine {

    TypedLine {
        words = List.copyOf(words);
    }

    /** The parser for {@link org.jline.reader.LineReader}; no line is ever unfinished to it. */
    static Parser parser() {
        return (line, cursor, _) -> of(line, cursor);
    }

    static TypedLine of(String line, int cursor) {
        var typed = CommandLine.parse(line.substring(0, cursor));
        List<String> words = new ArrayList<>(typed.before());
        words.add(line.substring(typed.lastFrom(), cursor));
        return new TypedLine(line, cursor, words);
    }

    @Override
    public String word() {
        return words.getLast();
    }

    @Override
    public int wordCursor() {
        return word().length();
    }

    @Override
    public int wordIndex() {
        return words.size() - 1;
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate; // the server has quoted it
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return word().length();
    }
}
