package astrolabe.features.callfile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads call files line by line, keeping no more than a line. */
final class CallFileReader {

    /** The longest line that is kept, without its end; as callers of the format know it. */
    static final int MAX_LINE = 1023;

    /** More than any sensible number of variables; keeps a stray film from being read through. */
    static final int MAX_FILE = 1 << 20;

    private final CallFileParser parser;
    private final byte[] line = new byte[MAX_LINE];
    private int length; // of the present line; may exceed what is kept

    private CallFileReader(String file) {
        parser = new CallFileParser(file);
    }

    /**
     * @param file the name to complain under
     */
    static Reading read(String file, InputStream in) throws IOException {
        return new CallFileReader(file).read(new BufferedInputStream(in));
    }

    private Reading read(InputStream in) throws IOException {
        int size = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (++size > MAX_FILE) {
                parser.longFile(MAX_FILE);
                return parser.finish(true);
            }
            take((byte) next);
        }
        boolean lastLineEnds = length == 0;
        if (!lastLineEnds) {
            endLine();
        }
        return parser.finish(lastLineEnds);
    }

    private void take(byte next) {
        if (next == '\n') {
            endLine();
            return;
        }
        if (length < MAX_LINE) {
            line[length] = next;
        }
        length++;
    }

    private void endLine() {
        if (length > MAX_LINE) {
            parser.longLine(MAX_LINE);
        } else {
            parser.line(new String(line, 0, length, StandardCharsets.UTF_8));
        }
        length = 0;
    }
}
