package astrolabe.features.records;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import java.util.Optional;
import java.util.Properties;

/**
 * The {@code [global]} section of a file for PostgreSQL.
 *
 * @param schema empty for the first of the search path that has the table
 * @param application what the server's lists call this program
 * @param userDefinedByName whether a user's event is kept under its own name
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
        boolean userDefinedByName) {

    private static final int PORT = 5432;
    private static final String SECONDS_TO_CONNECT = "10";
    private static final String SECONDS_OF_SILENCE = "30";

    /** Empty when there is no such section. */
    static Optional<PostgresSettings> from(ConfigFile conf, String table, Problems problems) {
        Optional<Section> global = conf.section("global");
        return global.map(section -> {
            SectionReader reader = new SectionReader(section, problems);
            PostgresSettings settings =
                    new PostgresSettings(
                            reader.text("hostname", "localhost"),
                            reader.port("port", PORT),
                            reader.text("dbname", "asterisk"),
                            reader.text("user", "asterisk"),
                            reader.text("password", ""),
                            reader.text("table", table),
                            reader.text("schema", ""),
                            reader.text("appname", "asterisk"),
                            reader.bool("show_user_defined", false));
            reader.ignore("encoding", "timezone");
            reader.unknown();
            return settings;
        });
    }

    String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
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
        return user + "@" + host + ":" + port + "/" + database + " " + table;
    }
}
