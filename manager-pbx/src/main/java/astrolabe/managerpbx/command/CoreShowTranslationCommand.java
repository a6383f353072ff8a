package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.media.codec.Codecs;
import astrolabe.media.codec.Route;
import astrolabe.media.codec.RouteTimer;
import java.util.List;
import java.util.stream.Collectors;

/** Shows what it takes to convert audio, and on which ways that is done. */
final class CoreShowTranslationCommand implements ConsoleCommand {

    /** More would keep a processor busy for no better figures. */
    private static final int LONGEST_MEASURE = 10;

    private static final String NONE = "-";

    private static final int NARROWEST = 5;

    private final Codecs codecs;
    private final CodecTable table;
    private final RouteTimer timer;

    CoreShowTranslationCommand(Codecs codecs, CodecTable table, RouteTimer timer) {
        this.codecs = codecs;
        this.table = table;
        this.timer = timer;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                        "core show translation",
                        "[recalc [seconds]|paths [codec [rate]]]",
                        "Show what conversions between codecs take.")
                .says(
                        """
                        The figures are measured while they are asked for, with one second of
                        audio each, or with as many as are given after recalc, up to 10. They hold
                        for this machine and what else it has to do. With paths, the ways are shown
                        on which audio of a codec becomes that of the others.\
                        """);
    }

    @Override
    public List<String> complete(List<String> arguments) {
        if (arguments.size() == 1) {
            return List.of("recalc", "paths");
        }
        return arguments.size() == 2 && arguments.getFirst().equals("paths")
                ? table.rows().stream().map(CodecTable.Row::codec).distinct().toList()
                : List.of();
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.isEmpty()) {
            matrix(1, out);
            return Outcome.SUCCESS;
        }
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (arguments.getFirst()) {
            case "recalc" -> recalculate(rest, out);
            case "paths" -> paths(rest, out);
            default -> Outcome.USAGE;
        };
    }

    private Outcome recalculate(List<String> arguments, ConsoleOutput out) {
        String seconds = arguments.isEmpty() ? "1" : arguments.getFirst();
        if (arguments.size() > 1 || !seconds.matches("\\d{1,2}")) {
            return Outcome.USAGE;
        }
        int measured = Integer.parseInt(seconds);
        if (measured < 1 || measured > LONGEST_MEASURE) {
            out.linef("         From 1 to %d seconds can be measured.", LONGEST_MEASURE);
            return Outcome.FAILURE;
        }
        out.linef(
                "         Recalculating Codec Translation (number of sample seconds: %d)",
                measured);
        out.line("");
        out.flush();
        matrix(measured, out);
        return Outcome.SUCCESS;
    }

    private void matrix(int seconds, ConsoleOutput out) {
        out.line(
                "         Translation times between formats (in microseconds) for one second of data");
        out.line("          Source Format (Rows) Destination Format (Columns)");
        out.line("");
        List<CodecTable.Row> rows = table.rows();
        List<List<String>> times =
                rows.stream()
                        .map(from -> rows.stream().map(to -> time(from, to, seconds)).toList())
                        .toList();
        int margin = 1 + rows.stream().mapToInt(row -> row.shortName().length()).max().orElse(0);
        row(margin, "", rows.stream().map(CodecTable.Row::shortName).toList(), times, out);
        for (int i = 0; i < rows.size(); i++) {
            row(margin, rows.get(i).shortName(), times.get(i), times, out);
        }
    }

    /** A line whose cells are as wide as the widest of their column. */
    private void row(
            int margin,
            String name,
            List<String> cells,
            List<List<String>> all,
            ConsoleOutput out) {
        StringBuilder line = new StringBuilder(" ".repeat(margin - name.length())).append(name);
        for (int i = 0; i < cells.size(); i++) {
            int column = i;
            int widest = all.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
            int named = table.rows().get(i).shortName().length();
            int width = Math.max(NARROWEST, Math.max(named, widest));
            line.append(" ".repeat(1 + width - cells.get(i).length())).append(cells.get(i));
        }
        out.line(line.toString());
    }

    private String time(CodecTable.Row from, CodecTable.Row to, int seconds) {
        if (from.equals(to)) {
            return NONE;
        }
        return codecs.route(from.format(), to.format())
                .map(route -> timer.timeOfASecond(route, seconds).toNanos() / 1_000)
                .map(micros -> Long.toString(micros))
                .orElse(NONE);
    }

    private Outcome paths(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() > 2) {
            return Outcome.USAGE;
        }
        List<CodecTable.Row> sources =
                arguments.isEmpty() ? table.rows() : table.named(arguments.getFirst());
        if (arguments.size() == 2) {
            String rate = arguments.getLast();
            sources =
                    sources.stream()
                            .filter(row -> Integer.toString(row.format().rate()).equals(rate))
                            .toList();
        }
        if (sources.isEmpty()) {
            out.line("There is no codec " + String.join(" at ", arguments));
            return Outcome.FAILURE;
        }
        sources.forEach(source -> paths(source, out));
        return Outcome.SUCCESS;
    }

    private void paths(CodecTable.Row source, ConsoleOutput out) {
        out.linef(
                "--- Translation paths SRC Codec \"%s\" sample rate %d ---",
                source.codec(), source.format().rate());
        for (CodecTable.Row target : table.rows()) {
            if (!target.equals(source)) {
                String path =
                        codecs.route(source.format(), target.format())
                                .map(this::path)
                                .orElse("No Translation Path");
                out.linef(
                        "\t%-16s To %-16s: %-60s",
                        source.nameAndRate(), target.nameAndRate(), path);
            }
        }
    }

    /** {@code (ulaw@8000)->(slin@8000)->(slin@16000)}. */
    private String path(Route route) {
        return route.formats().stream()
                .map(table::of)
                .map(row -> "(%s@%d)".formatted(row.codec(), row.format().rate()))
                .collect(Collectors.joining("->"));
    }
}
