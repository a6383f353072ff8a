package astrolabe.features.records;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A data base's table that entries become rows of. Its text says where it is, without secrets. */
interface Table<T> {

    /**
     * Connects and finds out about the table.
     *
     * @return a connection whose statements belong to a transaction
     * @throws SQLException when there is no such data base or table; no connection is left then
     */
    Connection connect() throws SQLException, IOException;

    /** Adds rows, in the transaction that there is. Values are parameters, never part of a text. */
    void insert(Connection open, List<T> entries) throws SQLException;

    /** Whether a failure is about what an entry holds, so that it would come each time. */
    boolean isAboutTheEntry(SQLException failure);

    /** A name as SQL has it, whatever it holds. */
    static String quoted(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    /** Names as SQL lists them. */
    static String quoted(List<String> identifiers) {
        return identifiers.stream().map(Table::quoted).collect(Collectors.joining(","));
    }

    /**
     * The statement that adds a row.
     *
     * @param table as SQL has it
     */
    static String insertion(String table, List<String> columns) {
        String marks = String.join(",", Collections.nCopies(columns.size(), "?"));
        return "INSERT INTO " + table + " (" + quoted(columns) + ") VALUES (" + marks + ")";
    }
}
