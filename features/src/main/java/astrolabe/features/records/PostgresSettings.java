package astrolabe.features.records;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The {@code [global]} section of a file for PostgreSQL.
 *
 * @param schema empty for the first of the search path that has the table
 * @param application what the server's lists call this program
 * @param userDefinedByName whether a user's event is kept under its own name
 * @param zone whose dates and times are kept
 */
record PostgresSettings(
        String host,
        int port,
        String database,
        String user,
        String password,
        String table,
        String schema,
        String application,
        boolean userDefinedByName,
        ZoneId zone) {

    private static final int PORT = 5432;
    private static final String SECONDS_TO_CONNECT = "10";
    private static final String SECONDS_OF_SILENCE = "30";
    private static final String HERE = "localhost";

    /** The character sets that rows are sent in; the server makes its own of it. */
    private static final Set<String> UNICODE = Set.of("UTF8", "UTF-8", "UNICODE");

    /** Empty when there is no such section. */
    static Optional<PostgresSettings> from(
            ConfigFile conf, String table, ZoneId local, Problems problems) {
        Optional<Section> global = conf.section("global");
        return global.map(section -> from(section, table, local, problems));
    }

    private static PostgresSettings from(
            Section section, String table, ZoneId local, Problems problems) {
        SectionReader reader = new SectionReader(section, problems);
        ZoneId zone =
                reader.value(
                        "timezone",
                        local,
                        PostgresSettings::zone,
                        "no time zone's name",
                        "local time");
        PostgresSettings settings =
                new PostgresSettings(
                        reader.value(
                                "hostname",
                                HERE,
                                PostgresSettings::host,
                                "only reached by its name or address",
                                HERE),
                        reader.port("port", PORT),
                        reader.text("dbname", "asterisk"),
                        reader.text("user", "asterisk"),
                        reader.text("password", ""),
                        reader.text("table", table),
                        reader.text("schema", ""),
                        reader.text("appname", "asterisk"),
                        reader.bool("show_user_defined", false),
                        reader.bool("usegmtime", false) ? ZoneOffset.UTC : zone);
        boolean _ =
                reader.value(
                        "encoding",
                        true,
                        PostgresSettings::isUnicode,
                        "rows are sent as UTF-8, which the server converts",
                        "UTF8");
        reader.unknown();
        return settings;
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A directory with a socket in it is nothing that the driver can use. */
    private static Optional<String> host(String name) {
        return Optional.of(name).filter(host -> !host.startsWith("/"));
    }

    private static Optional<Boolean> isUnicode(String encoding) {
        return Optional.of(true).filter(_ -> UNICODE.contains(encoding.toUpperCase(Locale.ROOT)));
    }

    String url() {
        boolean numeric = host.contains(":") && !host.startsWith("[");
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(
                        numeric ? "[" + host + "]" : host,
                        port,
                        URLEncoder.encode(database, StandardCharsets.UTF_8));
    }

    /** How the driver is to connect; texts are cast to the columns' types by the server. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", application);
        properties.setProperty("stringtype", "unspecified");
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("socketTimeout", SECONDS_OF_SILENCE);
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s@%s, port %d using table %s".formatted(database, host, port, table);
    }
}
