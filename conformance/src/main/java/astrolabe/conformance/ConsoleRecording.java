package astrolabe.conformance;

import java.util.ArrayList;
import java.util.List;

/** What a console was asked and what it printed, recorded from the command line. */
record ConsoleRecording(List<Exchange> exchanges) {

    private static final String ASKED = ">>> asterisk -rx \"";
    private static final String PRINTED = "<<< ";

    ConsoleRecording {
        exchanges = List.copyOf(exchanges);
    }

    /** One command and the lines it printed. */
    record Exchange(String command, List<String> printed) {}

    static ConsoleRecording load(String name) {
        List<Exchange> exchanges = new ArrayList<>();
        for (String line : Blocks.lines("console/" + name + ".txt")) {
            if (line.startsWith(ASKED)) {
                exchanges.add(
                        new Exchange(
                                line.substring(ASKED.length(), line.length() - 1),
                                new ArrayList<>()));
            } else if (line.startsWith(PRINTED)) {
                exchanges.getLast().printed().add(line.substring(PRINTED.length()));
            }
        }
        return new ConsoleRecording(exchanges);
    }
}
