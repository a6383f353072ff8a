package astrolabe.conf;

import astrolabe.conf.Line.Meaning.Assignment;
import astrolabe.conf.Line.Meaning.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One file under edit: its lines keep their numbers while others change; confined to one thread.
 */
final class Sheet {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ConfigText text;
    private final String mark;
    private final List<Line> lines;
    private final String terminator;
    private final SortedMap<Integer, String> replaced = new TreeMap<>();
    private final SortedMap<Integer, List<String>> inserted = new TreeMap<>();

    Sheet(ConfigText text) {
        this.text = text;
        this.mark = text.text().startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        this.lines = Lexer.lex(text.text().substring(mark.length()));
        this.terminator =
                !lines.isEmpty() && lines.getFirst().raw().endsWith("\r\n") ? "\r\n" : "\n";
    }

    int size() {
        return lines.size();
    }

    Line line(int number) {
        return lines.get(number - 1);
    }

    EditOutcome rename(int number, String name) {
        return line(number).meaning() instanceof Header header
                ? write(number, header.nameSpan(), Spelling.escaped(name))
                : EditOutcome.WOULD_BREAK;
    }

    /**
     * Changes the value alone, so that the line keeps its spacing and its comment, unless the
     * operator must change too.
     */
    EditOutcome assign(int number, String value, boolean object) {
        var line = line(number);
        if (!(line.meaning() instanceof Assignment was)) {
            return EditOutcome.WOULD_BREAK;
        }
        boolean keepsOperator = !was.append() && (was.object() || !object);
        return keepsOperator
                ? write(number, was.valueSpan(), Spelling.escaped(value))
                : write(number, line.code(), Spelling.assignment(was.key(), value, object));
    }

    private EditOutcome write(int number, Span span, String written) {
        if (!text.canHold(written)) {
            return EditOutcome.UNWRITABLE;
        }
        var raw = line(number).raw();
        replaced.put(number, span.replace(raw, apart(raw, span, written)));
        return EditOutcome.DONE;
    }

    /** Keeps what is written from running into the operator before it or the comment behind it. */
    private static String apart(String raw, Span span, String written) {
        boolean touchesOperator = span.from() > 0 && "=>".indexOf(raw.charAt(span.from() - 1)) >= 0;
        boolean opensDifferently = span.isEmpty() || written.startsWith(">");
        boolean touchesComment = raw.startsWith(";", span.to());
        return (touchesOperator && opensDifferently ? " " : "")
                + written
                + (touchesComment ? " " : "");
    }

    /** Takes a line away; of one that shares its place with a block comment, only the code. */
    void remove(int number) {
        var line = line(number);
        replaced.put(number, line.standsAlone() ? "" : line.code().replace(line.raw(), ""));
    }

    /** Puts a line before another, or at the end, but not inside a block comment. */
    EditOutcome insert(int before, String code) {
        if (!text.canHold(code)) {
            return EditOutcome.UNWRITABLE;
        }
        if (commentsOpenAt(before) > 0) {
            return EditOutcome.WOULD_BREAK;
        }
        inserted.computeIfAbsent(before, _ -> new ArrayList<>()).add(code + terminator);
        return EditOutcome.DONE;
    }

    /**
     * Puts a line behind another and behind the block comment that may begin there, unless code
     * ends that comment.
     */
    EditOutcome insertAfter(int number, String code) {
        int before = number + 1;
        while (before <= size() && commentsOpenAt(before) > 0 && line(before).isRemark()) {
            before++;
        }
        return insert(before, code);
    }

    /** The first of the comment lines that stand directly above a header and so belong to it. */
    int startOf(int header) {
        int start = header;
        while (start > 1 && isComment(line(start - 1))) {
            start--;
        }
        return start;
    }

    ConfigText result() {
        var out = new StringBuilder(mark);
        for (int number = 1; number <= size() + 1; number++) {
            for (var addition : inserted.getOrDefault(number, List.of())) {
                endLine(out);
                out.append(addition);
            }
            if (number <= size()) {
                out.append(replaced.getOrDefault(number, line(number).raw()));
            }
        }
        return text.with(out.toString());
    }

    private void endLine(StringBuilder out) {
        if (out.length() > mark.length() && out.charAt(out.length() - 1) != '\n') {
            out.append(terminator);
        }
    }

    private int commentsOpenAt(int number) {
        if (number <= size()) {
            return line(number).before();
        }
        return lines.isEmpty() ? 0 : lines.getLast().after();
    }

    private static boolean isComment(Line line) {
        return line.isRemark() && line.standsAlone() && !line.raw().isBlank();
    }
}
