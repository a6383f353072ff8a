package astrolabe.features.records;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.PbxEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where records go. */
class BackEndsTest {

    private static final String STEPS =
            """
            exten => x,1,Set(CHANNEL(accountcode)=sales)
             same => n,Set(CALLERID(all)="Al ""the"" <1001>)
             same => n,Set(CDR(userfield)=a,"b")
             same => n,Set(CDR(note)=')\\;DROP TABLE cdr\\;--)
             same => n,Answer()
             same => n,Wait(3)
            exten => up,1,Set(CHANNEL(accountcode)=../etc/passwd)
             same => n,Answer()
            """;

    @TempDir Path directory = Path.of("");

    private RecordBench bench(Map<String, String> conf) throws Exception {
        return new RecordBench(directory, STEPS, conf);
    }

    @Test
    void linesOfMasterAndOfAnAccount() throws Exception {
        try (RecordBench bench =
                bench(
                        Map.of(
                                "cdr.conf",
                                "[csv]\nusegmtime = yes\nloguniqueid = yes\nloguserfield = yes\nnewcdrcolumns = yes\n"))) {
            bench.callThrough("x");
            String line =
                    "\"sales\",\"1001\",\"x\",\"flows\",\"\"\"Al\"\" <1001>\",\"Local/x@flows-00000000;2\",\"\",\"Wait\",\"3\",\"2026-08-01 10:00:00\",\"2026-08-01 10:00:00\",\"2026-08-01 10:00:03\",3,3,\"ANSWERED\",\"DOCUMENTATION\",";
            assertThat(bench.lines("cdr-csv/Master.csv"))
                    .hasSize(2)
                    .anySatisfy(kept -> assertThat(kept).startsWith("\"sales\",\"1001\",\"x\""))
                    .anySatisfy(kept ->
                            assertThat(kept).contains(line.substring(line.indexOf("\"2026"))))
                    .anySatisfy(kept -> assertThat(kept).contains("\"a,\"\"b\"\"\",\"\","));
            assertThat(bench.lines("cdr-csv/sales.csv"))
                    .hasSize(1)
                    .allSatisfy(
                            kept -> assertThat(bench.lines("cdr-csv/Master.csv")).contains(kept));
        }
    }

    @Test
    void anAccountLeadsNowhereElse() throws Exception {
        try (RecordBench bench = bench(Map.of("cdr.conf", "[csv]\n"))) {
            bench.callThrough("up");
            assertThat(bench.lines("cdr-csv/Master.csv")).hasSize(2);
            try (var files = Files.walk(directory)) {
                assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("passwd"));
            }
        }
    }

    @Test
    void templatesMayQuoteAndWhatRecordsHoldIsNeverLookedInto() throws Exception {
        try (RecordBench bench =
                new RecordBench(
                        directory,
                        "exten => x,1,Answer()\n same => n,Set(CDR(note)=$\\{EPOCH\\})\n same => n,Set(CDR(userfield)=say \"hi\")\n",
                        Map.of(
                                "cdr_custom.conf",
                                "[mappings]\na/b.csv => ${CSV_QUOTE(${CDR(userfield)})},${CDR(start,u)},${CDR(nothing)}\n"))) {
            bench.callThrough("x");
            assertThat(bench.lines("cdr-custom/a/b.csv"))
                    .contains("\"say \"\"hi\"\"\",1785578400.000000,");
        }
    }

    @Test
    void rowsOfSqlite() throws Exception {
        try (RecordBench bench =
                bench(
                        Map.of(
                                "cdr_sqlite3_custom.conf",
                                "[master]\ntable = cdr\ncolumns => calldate, dst, note\nvalues => '${CDR(start)}','${CDR(dst)}','${CDR(note)}'\n"))) {
            bench.callThrough("x");
            List<String> rows = new ArrayList<>();
            try (var connection =
                            DriverManager.getConnection("jdbc:sqlite:" + bench.log("master.db"));
                    var statement = connection.createStatement();
                    var result =
                            statement.executeQuery("SELECT dst, note FROM cdr ORDER BY 2 DESC")) {
                while (result.next()) {
                    rows.add(result.getString(1) + "|" + result.getString(2));
                }
            }
            assertThat(rows).containsExactly("x|');DROP TABLE cdr;--", "x|");
        }
    }

    @Test
    void theEventCarriesWhatIsMapped() throws Exception {
        try (RecordBench bench =
                bench(
                        Map.of(
                                "cdr_manager.conf",
                                "[general]\nenabled = yes\n[mappings]\nnote => Note\nlinkedid => Link\n"))) {
            bench.callThrough("x");
            assertThat(bench.events())
                    .filteredOn(PbxEvent.CallRecorded.class::isInstance)
                    .map(event -> ((PbxEvent.CallRecorded) event).notes().keySet().toString())
                    .containsExactlyInAnyOrder("[Note, Link]", "[Link]");
        }
    }

    @Test
    void aBackEndThatFailsGetsEverythingLater() throws Exception {
        Path blocker = directory.resolve("log/cdr-csv");
        Files.createDirectories(blocker.getParent());
        Files.writeString(blocker, "in the way");
        try (RecordBench bench =
                bench(
                        Map.of(
                                "cdr.conf",
                                "[csv]\n",
                                "cdr_custom.conf",
                                "[mappings]\na => ${CDR(dst)}\n"))) {
            bench.callThrough("x");
            bench.callThrough("x");
            assertThat(bench.lines("cdr-custom/a")).hasSize(4);
            Files.delete(blocker);
            bench.advance(Courier.LONGEST_PAUSE);
            assertThat(bench.lines("cdr-csv/Master.csv")).hasSize(4);
        }
    }

    @Test
    void whatWasHeldBackIsKeptAfterTheNextStart() throws Exception {
        Map<String, String> conf =
                Map.of("cdr.conf", "[general]\nbatch = yes\nsafeshutdown = no\n[csv]\n");
        try (RecordBench bench = bench(conf)) {
            bench.callThrough("x");
            assertThat(bench.lines("cdr-csv/Master.csv")).isEmpty();
        }
        try (RecordBench bench = bench(conf)) {
            bench.time().settle();
            assertThat(bench.lines("cdr-csv/Master.csv")).hasSize(2);
        }
    }

    @Test
    void aBatchGoesByItsSizeAndByItsTime() throws Exception {
        try (RecordBench bench =
                bench(
                        Map.of(
                                "cdr.conf",
                                "[general]\nbatch = yes\nsize = 4\ntime = 1000\n[csv]\n"))) {
            bench.callThrough("x");
            assertThat(bench.lines("cdr-csv/Master.csv")).isEmpty();
            bench.callThrough("x");
            assertThat(bench.lines("cdr-csv/Master.csv")).hasSize(4);
            bench.callThrough("x");
            assertThat(bench.lines("cdr-csv/Master.csv")).hasSize(4);
            bench.advance(Duration.ofSeconds(1000));
            assertThat(bench.lines("cdr-csv/Master.csv")).hasSize(6);
        }
    }

    @Test
    void aTableThatRefusesOneRecordKeepsTheOthers() throws Exception {
        Files.createDirectories(directory.resolve("log"));
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + directory.resolve("log/master.db"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE cdr (dst TEXT, note TEXT UNIQUE)");
        }
        try (RecordBench bench =
                new RecordBench(
                        directory,
                        "exten => x,1,Answer()\n same => n,Set(CDR(note)=once)\n",
                        Map.of(
                                "cdr.conf",
                                "[general]\n",
                                "cdr_sqlite3_custom.conf",
                                "[master]\ntable = cdr\ncolumns => dst, note\nvalues => '${CDR(dst)}','${CDR(note)}${IF($[\"${CDR(note)}\"=\"\"]?${CDR(uniqueid)})}'\n"))) {
            bench.callThrough("x");
            bench.callThrough("x");
        }
        assertThat(Files.readAllLines(directory.resolve("spool/cdr/cdr_sqlite3_custom.refused")))
                .hasSize(1)
                .allMatch(line -> line.endsWith("note\tonce"));
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + directory.resolve("log/master.db"));
                var statement = connection.createStatement();
                var count = statement.executeQuery("SELECT count(*) FROM cdr")) {
            assertThat(count.getInt(1)).isEqualTo(3);
        }
    }

    @Test
    void whatPostgresIsNotToldIsSaidOnceWithItsPlace() throws Exception {
        try (RecordBench bench =
                bench(
                        Map.of(
                                "cdr.conf",
                                "[general]\n",
                                "cdr_pgsql.conf",
                                """
                                [global]
                                hostname = /var/run/postgresql
                                port = 99999
                                dbname = asterisk
                                user = asterisk
                                password = secret
                                appname = here
                                table = cdr
                                schema = public
                                encoding = LATIN9
                                timezone = Mars/Olympus
                                color = red
                                """,
                                "cel_pgsql.conf",
                                "[global]\nencoding = utf8\ntimezone = UTC\nusegmtime = yes\nshow_user_defined = yes\n"))) {
            assertThat(bench.problems())
                    .satisfiesExactlyInAnyOrder(
                            line -> assertThat(line).startsWith("cdr_pgsql.conf:2: hostname = "),
                            line -> assertThat(line).startsWith("cdr_pgsql.conf:3: port = "),
                            line -> assertThat(line).startsWith("cdr_pgsql.conf:10: encoding = "),
                            line -> assertThat(line).startsWith("cdr_pgsql.conf:11: timezone = "),
                            line -> assertThat(line).startsWith("cdr_pgsql.conf:12: "))
                    .noneMatch(line -> line.contains("secret"));
        }
    }

    @Test
    void aBatchsLimitsAreTold() throws Exception {
        try (RecordBench bench =
                bench(Map.of("cdr.conf", "[general]\nbatch = yes\nsize = 0\ntime = soon\n"))) {
            assertThat(bench.problems())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("cdr.conf:3: size = 0: "),
                            line -> assertThat(line).startsWith("cdr.conf:4: time = soon: "));
            assertThat(RecordBench.output(bench.cdr().commands(), "cdr show status"))
                    .contains("Maximum batch size:         100 records\n")
                    .contains("Maximum batch time:         300 seconds\n");
        }
    }

    @Test
    void aReloadHandsOverWhatIsHeldBack() throws Exception {
        try (RecordBench bench = bench(Map.of("cdr.conf", "[general]\nbatch = yes\n[csv]\n"))) {
            bench.callThrough("x");
            assertThat(bench.lines("cdr-csv/Master.csv")).isEmpty();
            bench.put("cdr.conf", "[general]\n[csv]\nloguniqueid = yes\n");
            bench.load();
            bench.time().settle();
            assertThat(bench.lines("cdr-csv/Master.csv"))
                    .hasSize(2)
                    .allMatch(line -> line.matches(".*\"\\d+\\.\\d+\""));
        }
    }
}
