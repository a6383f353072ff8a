package astrolabe.features.records;

import astrolabe.engine.cdr.RecordFields;
import astrolabe.engine.cdr.RecordFields.Form;
import astrolabe.engine.event.CallRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Call detail records as lines of {@code Master.csv}, and of a file for each account. */
final class CsvBackEnd implements BackEnd<CallRecord> {

    private static final Logger LOG = LoggerFactory.getLogger(CsvBackEnd.class);

    private static final List<String> QUOTED =
            List.of(
                    "accountcode",
                    "src",
                    "dst",
                    "dcontext",
                    "clid",
                    "channel",
                    "dstchannel",
                    "lastapp",
                    "lastdata",
                    "start",
                    "answer",
                    "end");

    /** An account's name comes from outside; it must not lead out of the directory. */
    private static final Pattern FILE_NAME = Pattern.compile("[^/\\x00-\\x1f]{1,200}");

    private final Path directory;
    private final CsvSettings settings;
    private final ZoneId zone;

    /**
     * @param directory where the files are, made when missing
     * @param local the zone of local time
     */
    CsvBackEnd(Path directory, CsvSettings settings, ZoneId local) {
        this.directory = directory;
        this.settings = settings;
        this.zone = settings.inGmt() ? ZoneOffset.UTC : local;
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<Refused<CallRecord>> keep(List<CallRecord> records) throws IOException {
        StringBuilder master = new StringBuilder();
        Map<String, StringBuilder> accounts = new LinkedHashMap<>();
        for (CallRecord record : records) {
            String line = line(record);
            master.append(line);
            if (settings.perAccount() && !record.account().isEmpty()) {
                accounts.computeIfAbsent(record.account(), _ -> new StringBuilder()).append(line);
            }
        }
        for (var account : accounts.entrySet()) {
            if (isFileName(account.getKey())) {
                TextFile.append(
                        directory.resolve(account.getKey() + ".csv"),
                        account.getValue().toString());
            } else {
                LOG.warn("An account's name is no file's name; its calls are in Master.csv only");
            }
        }
        TextFile.append(directory.resolve("Master.csv"), master.toString());
        return List.of();
    }

    private static boolean isFileName(String account) {
        return FILE_NAME.matcher(account).matches()
                && !account.startsWith(".")
                && !account.equals("Master");
    }

    private String line(CallRecord record) {
        StringBuilder line = new StringBuilder();
        QUOTED.forEach(field -> quoted(record, field, line));
        line.append(record.duration()).append(',');
        line.append(record.billableSeconds()).append(',');
        quoted(record, "disposition", line);
        quoted(record, "amaflags", line);
        if (settings.uniqueId()) {
            quoted(record, "uniqueid", line);
        }
        if (settings.userField()) {
            quoted(record, "userfield", line);
        }
        if (settings.newColumns()) {
            quoted(record, "peeraccount", line);
            quoted(record, "linkedid", line);
            line.append(record.sequence()).append(',');
        }
        line.setCharAt(line.length() - 1, '\n');
        return line.toString();
    }

    private void quoted(CallRecord record, String field, StringBuilder line) {
        String value = RecordFields.read(record, field, Form.READABLE, zone).orElse("");
        line.append('"').append(value.replace("\"", "\"\"").replace('\n', ' ')).append("\",");
    }

    @Override
    public void close() {
        // holds nothing between two calls
    }
}
