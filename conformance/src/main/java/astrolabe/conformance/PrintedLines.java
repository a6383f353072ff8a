package astrolabe.conformance;

import java.util.List;

/** The recorded output of a command, compared with another. */
record PrintedLines(List<PrintedLine> lines) {

    /** A usage is a line for machines and then prose, in paragraphs of any number. */
    static PrintedLines of(List<String> recorded) {
        if (!recorded.isEmpty() && recorded.getFirst().startsWith("Usage: ")) {
            return new PrintedLines(
                    List.of(PrintedLine.of(recorded.getFirst()), PrintedLine.of("{text}")));
        }
        return new PrintedLines(recorded.stream().map(PrintedLine::of).toList());
    }

    /** Whether the output is the recorded one; prose may have any number of lines. */
    boolean fit(List<String> printed) {
        return fit(0, printed, 0);
    }

    private boolean fit(int next, List<String> printed, int at) {
        if (next == lines.size()) {
            return at == printed.size();
        }
        PrintedLine line = lines.get(next);
        if (line.isProse()) {
            return fit(next + 1, printed, at)
                    || (at < printed.size() && fit(next, printed, at + 1));
        }
        return at < printed.size() && line.fits(printed.get(at)) && fit(next + 1, printed, at + 1);
    }

    /**
     * Whether the output has no line that was not recorded, in the recorded order: a list of what
     * is there, where the recorded server had more.
     */
    boolean include(List<String> printed) {
        int next = 0;
        for (String line : printed) {
            while (next < lines.size() && !lines.get(next).fits(line)) {
                next++;
            }
            if (next == lines.size()) {
                return false;
            }
            next++;
        }
        return !printed.isEmpty();
    }
}
