package astrolabe.features.records;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code [master]} section of a file for SQLite.
 *
 * @param columns as many as values
 * @param busyTimeout how long another program that has the file is waited for
 */
record SqliteSettings(
        String table, List<String> columns, List<Template> values, Duration busyTimeout) {

    SqliteSettings {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    /** Empty when there is no such section, or one that can't be used. */
    static Optional<SqliteSettings> from(ConfigFile conf, String table, Problems problems) {
        Optional<Section> master = conf.section("master");
        return master.flatMap(section -> from(section, table, problems));
    }

    private static Optional<SqliteSettings> from(Section section, String table, Problems problems) {
        SectionReader reader = new SectionReader(section, problems);
        SqliteSettings settings =
                new SqliteSettings(
                        reader.text("table", table),
                        reader.list("columns"),
                        split(reader.text("values", "")).stream().map(Template::new).toList(),
                        reader.duration("busy_timeout", Duration.ofSeconds(1), ChronoUnit.MILLIS));
        reader.unknown();
        if (settings.columns.isEmpty() || settings.columns.size() != settings.values.size()) {
            section.settings().stream()
                    .filter(setting -> setting.isNamed("values") || setting.isNamed("columns"))
                    .findFirst()
                    .ifPresent(setting ->
                            problems.warn(
                                    setting,
                                    "%d columns and %d values; nothing is written"
                                            .formatted(
                                                    settings.columns.size(),
                                                    settings.values.size())));
            return Optional.empty();
        }
        return Optional.of(settings);
    }

    /** Values in single quotes, with commas between them; what is quoted may hold commas. */
    static List<String> split(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ',' && !quoted && depth == 0) {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                depth += depthOf(c);
                value.append(c);
            }
        }
        if (!value.isEmpty() || !values.isEmpty()) {
            values.add(value.toString().strip());
        }
        return values;
    }

    private static int depthOf(char c) {
        return switch (c) {
            case '(', '{' -> 1;
            case ')', '}' -> -1;
            default -> 0;
        };
    }
}
