package astrolabe.features.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of calls that are transferred: Alice calls somebody who sends her on. */
class TransferRecordsTest {

    private static final String CALLER = "Local/x@flows-00000000;2";
    private static final String SENDER = "Local/sender@flows-00000001;1";

    private static final String DIALPLAN =
            """
            exten => x,1,Set(FEATUREMAP(blindxfer)=#1)
             same => n,Set(FEATUREMAP(atxfer)=*2)
             same => n,Set(FEATURE(inherit)=yes)
             same => n,Set(FEATURE(xfersound)=)
             same => n,Dial(Local/sender@flows/n,,t)
            exten => 500,1,Dial(Local/answer@flows/n)
            exten => sender,1,Answer()
             same => n,Wait(2)
             same => n,SendDTMF(DIGITS)
             same => n,Wait(1.5)
            """;

    @TempDir Path directory = Path.of("");

    private List<String> lines(String digits, String file) throws Exception {
        try (RecordBench bench =
                new RecordBench(
                        directory,
                        DIALPLAN.replace("DIGITS", digits),
                        Map.of(
                                "cdr.conf",
                                "[general]\n",
                                "cdr_custom.conf",
                                "[mappings]\ncdr.txt => ${CDR(channel)} ${CDR(dst)} ${CDR(dstchannel)} ${CDR(lastapp)} ${CDR(disposition)} ${CDR(duration)}\n",
                                "cel.conf",
                                "[general]\nenable = yes\nevents = BLINDTRANSFER,ATTENDEDTRANSFER\n",
                                "cel_custom.conf",
                                "[mappings]\ncel.txt => ${CHANNEL(channame)} ${eventtype} ${eventextra}\n"))) {
            bench.callThrough("x");
            return bench.lines(file).stream()
                    .map(line -> line.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID"))
                    .map(line -> line.replaceAll("\\d{10}\\.\\d+", "N"))
                    .toList();
        }
    }

    @Test
    void aBlindTransferMakesTwoRecordsOfTheCaller() throws Exception {
        assertThat(lines("#1500", "cdr-custom/cdr.txt"))
                .filteredOn(line -> line.startsWith(CALLER))
                .containsExactly(
                        CALLER + " 500 " + SENDER + " Dial ANSWERED 4",
                        CALLER + " 500 Local/answer@flows-00000002;1 Dial ANSWERED 2");
    }

    @Test
    void anAttendedTransferMakesARecordOfEachTalk() throws Exception {
        assertThat(lines("*2500", "cdr-custom/cdr.txt"))
                .filteredOn(line -> line.startsWith(CALLER))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith(CALLER + " x " + SENDER + " Dial ANSWERED"),
                        second ->
                                assertThat(second)
                                        .startsWith(
                                                CALLER
                                                        + " x Local/500@flows-00000002;1 Dial"
                                                        + " ANSWERED"));
    }

    @Test
    void aBlindTransferIsLogged() throws Exception {
        assertThat(lines("#1500", "cel-custom/cel.txt"))
                .containsExactly(
                        SENDER
                                + " BLINDTRANSFER {\"extension\":\"500\",\"context\":\"flows\",\"bridge_id\":\"ID\",\"transferee_channel_name\":\""
                                + CALLER
                                + "\",\"transferee_channel_uniqueid\":\"N\"}");
    }

    @Test
    void anAttendedTransferIsLogged() throws Exception {
        assertThat(lines("*2500", "cel-custom/cel.txt"))
                .containsExactly(
                        SENDER
                                + " ATTENDEDTRANSFER {\"bridge1_id\":\"ID\",\"channel2_name\":\""
                                + SENDER
                                + "\",\"channel2_uniqueid\":\"N\",\"bridge2_id\":\"ID\",\"transferee_channel_name\":\""
                                + CALLER
                                + "\",\"transferee_channel_uniqueid\":\"N\",\"transfer_target_channel_name\":\"Local/500@flows-00000002;1\",\"transfer_target_channel_uniqueid\":\"N\"}");
    }
}
