package astrolabe.conformance;

import astrolabe.conformance.TranscriptReader.Numbered;
import java.util.List;
import java.util.stream.IntStream;

/** A recorded conversation as it was written down. */
public record Transcript(String name, List<String> lines) {

    public Transcript {
        lines = List.copyOf(lines);
    }

    static Transcript load(String name) {
        return new Transcript(name, Blocks.lines("transcripts/" + name + ".txt"));
    }

    /** These lines of it as steps. */
    List<Step> read(List<Numbered> those) {
        return isWeb() ? WebReader.read(those) : TranscriptReader.read(those);
    }

    private boolean isWeb() {
        return lines.stream()
                .anyMatch(line -> line.startsWith(">>> ") && WebForm.isRequest(line.substring(4)));
    }

    List<Numbered> numbered() {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Numbered(i + 1, lines.get(i)))
                .toList();
    }

    /** The text of the remarks in a range such as {@code 11-14}. */
    List<Line> remarks(String range) {
        var ends = range.split("-");
        return lines.subList(Integer.parseInt(ends[0]) - 1, Integer.parseInt(ends[1])).stream()
                .map(line -> Line.of(line.substring(Math.min(4, line.length()))))
                .toList();
    }
}
