package astrolabe.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration a transcript was recorded with: every file's text by its name. Ports (5138 AMI,
 * 8188 HTTP, 5160 SIP) and the directories of {@code asterisk.conf} are as recorded; a starter puts
 * its own in their place.
 *
 * @param data the text of files below {@code astdatadir} by their names there
 */
public record ServerSetup(String transcript, Map<String, String> files, Map<String, String> data) {

    public ServerSetup {
        files = Map.copyOf(files);
        data = Map.copyOf(data);
    }

    static ServerSetup load(String transcript) {
        var blocks = Blocks.resource("setups.txt").blocks();
        var files = new TreeMap<String, String>();
        for (var file : blocks.getFirst().all("file")) {
            files.put(file, String.join("\n", Blocks.lines("config/" + file)) + "\n");
        }
        var own =
                blocks.stream()
                        .skip(1)
                        .filter(block -> block.all("transcript").contains(transcript))
                        .toList();
        own.stream()
                .filter(block -> block.has("edit"))
                .forEach(block ->
                        files.computeIfPresent(
                                block.get("edit"), (_, text) -> edited(text, block)));
        var data = new TreeMap<String, String>();
        own.stream()
                .filter(block -> block.has("data"))
                .forEach(block ->
                        data.put(block.get("data"), String.join("\n", block.all("add")) + "\n"));
        return new ServerSetup(transcript, files, data);
    }

    /**
     * Puts the lines {@code add} after the line {@code after}, or before the line {@code before}.
     */
    private static String edited(String text, Blocks.Block block) {
        var lines = new ArrayList<>(text.lines().toList());
        var anchor = block.has("after") ? block.get("after") : block.get("before");
        var at = lines.indexOf(anchor);
        if (at < 0) {
            throw new IllegalStateException("no line '" + anchor + "' in " + block.get("edit"));
        }
        lines.addAll(block.has("after") ? at + 1 : at, block.all("add"));
        return String.join("\n", lines) + "\n";
    }

    /** A file's text. */
    public String file(String name) {
        return files.getOrDefault(name, "");
    }

    /** The names of all files, in order. */
    public List<String> names() {
        return files.keySet().stream().sorted().toList();
    }
}
