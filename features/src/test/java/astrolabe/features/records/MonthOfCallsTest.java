package astrolabe.features.records;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.CallRecord;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office telephones for a month, and the administrator reads what was kept of it. */
class MonthOfCallsTest {

    private static final String OFFICE =
            """

            [office]
            exten => _10XX,1,Dial(Phone/${EXTEN},20)
             same => n,Hangup()
            exten => _0.,1,Set(CDR(userfield)=outside)
             same => n,Dial(Phone/trunk,60)
             same => n,Hangup()
            exten => 800,1,Answer()
             same => n,Wait(10)
             same => n,ForkCDR(e)
             same => n,Set(CHANNEL(accountcode)=support)
             same => n,Set(CDR(userfield)=case 17, "urgent")
             same => n,Wait(20)
             same => n,Hangup()
            exten => 801,1,NoCDR()
             same => n,Answer()
             same => n,Wait(5)
            """;

    private static final PartyId ALICE = PartyId.of("1001", "Alice");
    private static final PartyId BOB = PartyId.of("1002", "Bob \"B\" Jones, Jr.");
    private static final PartyId UNNAMED = PartyId.of("1005", "");

    @TempDir Path directory = Path.of("");

    private RecordBench month(String settings) throws Exception {
        RecordBench bench = new RecordBench(directory, OFFICE, Map.of("cdr.conf", settings));
        bench.phones()
                .does("1002", "ring 4s answer 60s hangup")
                .does("1003", "busy")
                .does("1004", "ring")
                .does("1006", "ring 2s answer 30s hangup")
                .does("trunk", "congestion");
        return bench;
    }

    private static Channel call(RecordBench bench, PartyId who, String account, String extension)
            throws InterruptedException {
        Channel caller = bench.phones().call(who, account, new Location("office", extension, 1));
        bench.advance(Duration.ofSeconds(10));
        return caller;
    }

    private static void nextDay(RecordBench bench) throws InterruptedException {
        bench.advance(Duration.ofDays(1).minus(Duration.ofSeconds(10)));
    }

    private static void telephone(RecordBench bench) throws Exception {
        call(bench, ALICE, "sales", "1002"); // is answered
        nextDay(bench);
        call(bench, ALICE, "sales", "1003"); // is busy
        nextDay(bench);
        call(bench, BOB, "", "1004"); // rings until the dialplan gives up
        nextDay(bench);
        call(bench, UNNAMED, "support", "1009"); // is no phone
        nextDay(bench);
        call(bench, ALICE, "sales", "0441132960000"); // finds no line
        nextDay(bench);
        call(bench, UNNAMED, "support", "1004").farEndHangup(16); // the caller gives up
        nextDay(bench);
        Channel transferred = call(bench, ALICE, "sales", "1002"); // goes on to another by Redirect
        bench.pbx().redirector().redirect(transferred, new Location("office", "1006", 1));
        nextDay(bench);
        call(bench, BOB, "", "800"); // is forked, the second part on another account
        nextDay(bench);
        call(bench, ALICE, "sales", "801"); // wants no record
        nextDay(bench);
        call(bench, ALICE, "sales", "900"); // is no extension
        nextDay(bench);
    }

    @Test
    void masterHasALineForEachPartOfACall() throws Exception {
        try (RecordBench bench = month("[csv]\nusegmtime = yes\naccountlogs = no\n")) {
            telephone(bench);
            assertThat(bench.log("cdr-csv/Master.csv"))
                    .content()
                    .isEqualTo(
                            """
                            "sales","1001","1002","office",""\"Alice"" <1001>","Phone/1001-00000000","Phone/1002-00000001","Dial","Phone/1002,20","2026-08-01 10:00:00","2026-08-01 10:00:04","2026-08-01 10:01:04",64,60,"ANSWERED","DOCUMENTATION"
                            "sales","1001","1003","office",""\"Alice"" <1001>","Phone/1001-00000002","Phone/1003-00000003","Dial","Phone/1003,20","2026-08-02 10:00:00","","2026-08-02 10:00:00",0,0,"BUSY","DOCUMENTATION"
                            "","1002","1004","office",""\"Bob ""B"" Jones, Jr."" <1002>","Phone/1002-00000004","Phone/1004-00000005","Dial","Phone/1004,20","2026-08-03 10:00:00","","2026-08-03 10:00:20",20,0,"NO ANSWER","DOCUMENTATION"
                            "sales","1001","0441132960000","office",""\"Alice"" <1001>","Phone/1001-00000007","Phone/trunk-00000008","Dial","Phone/trunk,60","2026-08-05 10:00:00","","2026-08-05 10:00:00",0,0,"FAILED","DOCUMENTATION"
                            "support","1005","1004","office",""\""" <1005>","Phone/1005-00000009","Phone/1004-0000000a","Dial","Phone/1004,20","2026-08-06 10:00:00","","2026-08-06 10:00:10",10,0,"NO ANSWER","DOCUMENTATION"
                            "sales","1001","1006","office",""\"Alice"" <1001>","Phone/1001-0000000b","Phone/1002-0000000c","Dial","Phone/1002,20","2026-08-07 10:00:00","2026-08-07 10:00:04","2026-08-07 10:00:10",10,6,"ANSWERED","DOCUMENTATION"
                            "sales","1001","1006","office",""\"Alice"" <1001>","Phone/1001-0000000b","Phone/1006-0000000d","Dial","Phone/1006,20","2026-08-07 10:00:10","2026-08-07 10:00:10","2026-08-07 10:00:42",32,32,"ANSWERED","DOCUMENTATION"
                            "","1002","800","office",""\"Bob ""B"" Jones, Jr."" <1002>","Phone/1002-0000000e","","ForkCDR","e","2026-08-08 10:00:00","2026-08-08 10:00:00","2026-08-08 10:00:10",10,10,"ANSWERED","DOCUMENTATION"
                            "support","1002","800","office",""\"Bob ""B"" Jones, Jr."" <1002>","Phone/1002-0000000e","","Hangup","","2026-08-08 10:00:00","2026-08-08 10:00:00","2026-08-08 10:00:30",30,30,"ANSWERED","DOCUMENTATION"
                            """);
            assertThat(bench.log("cdr-csv").toFile().list()).containsExactly("Master.csv");
        }
    }

    @Test
    void eachAccountHasItsOwnLinesBesides() throws Exception {
        try (RecordBench bench = month("[csv]\n")) {
            telephone(bench);
            List<String> master = bench.lines("cdr-csv/Master.csv");
            assertThat(bench.log("cdr-csv").toFile().list())
                    .containsExactlyInAnyOrder("Master.csv", "sales.csv", "support.csv");
            assertThat(bench.lines("cdr-csv/sales.csv"))
                    .isEqualTo(startingWith(master, "\"sales\","))
                    .hasSize(5);
            assertThat(bench.lines("cdr-csv/support.csv"))
                    .isEqualTo(startingWith(master, "\"support\","))
                    .hasSize(2);
        }
    }

    private static List<String> startingWith(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).toList();
    }

    @Test
    void furtherColumnsComeLastWhenAskedFor() throws Exception {
        try (RecordBench bench =
                month("[csv]\nloguniqueid = yes\nloguserfield = yes\nnewcdrcolumns = yes\n")) {
            telephone(bench);
            assertThat(
                            bench.lines("cdr-csv/Master.csv").stream()
                                    .map(line ->
                                            line.substring(line.indexOf("DOCUMENTATION")) + "\n")
                                    .collect(Collectors.joining()))
                    .isEqualTo(
                            """
                            DOCUMENTATION","1785578400.0","","sales","1785578400.0",0
                            DOCUMENTATION","1785664800.2","","sales","1785664800.2",2
                            DOCUMENTATION","1785751200.4","","","1785751200.4",6
                            DOCUMENTATION","1785924000.7","outside","sales","1785924000.7",11
                            DOCUMENTATION","1786010400.9","","support","1786010400.9",15
                            DOCUMENTATION","1786096800.11","","sales","1786096800.11",18
                            DOCUMENTATION","1786096800.11","","sales","1786096800.11",20
                            DOCUMENTATION","1786183200.14","","","1786183200.14",22
                            DOCUMENTATION","1786183200.14","case 17, ""urgent""\","","1786183200.14",23
                            """);
        }
    }

    @Test
    void failuresAreToldApartWhenAskedFor() throws Exception {
        try (RecordBench bench =
                month(
                        "[general]\nunanswered = yes\ncongestion = yes\ncanceldispositionenabled = yes\n[csv]\n")) {
            telephone(bench);
            assertThat(
                            bench.lines("cdr-csv/Master.csv").stream()
                                    .filter(line -> !line.contains("ANSWERED"))
                                    .map(line -> line.split(",")[2] + " " + disposition(line)))
                    .containsExactly(
                            "\"1003\" BUSY",
                            "\"1003\" NO ANSWER",
                            "\"1004\" NO ANSWER",
                            "\"1004\" NO ANSWER",
                            "\"1009\" FAILED",
                            "\"0441132960000\" CONGESTION",
                            "\"0441132960000\" NO ANSWER",
                            "\"1004\" CANCEL",
                            "\"900\" FAILED");
        }
    }

    private static String disposition(String line) {
        return line.replaceFirst(".*,\\d+,\\d+,\"([A-Z ]+)\",.*", "$1");
    }

    @Test
    void timesAreLocalUnlessGmtIsAskedFor() throws Exception {
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
        CallRecord record = KilledRecorder.record(7);
        for (boolean inGmt : List.of(false, true)) {
            CsvSettings settings = new CsvSettings(inGmt, false, false, false, false);
            Path place = directory.resolve("gmt-" + inGmt);
            new CsvBackEnd(place, settings, kathmandu).keep(List.of(record));
            assertThat(place.resolve("Master.csv"))
                    .content()
                    .contains(inGmt ? "1970-01-01 00:00:03" : "1970-01-01 05:30:03");
        }
    }
}
