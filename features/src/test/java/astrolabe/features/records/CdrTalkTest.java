package astrolabe.features.records;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.bridge.BridgeKind;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is named in whose record, whoever talks to whom. */
class CdrTalkTest {

    private static final String OFFICE =
            """

            [office]
            exten => _10XX,1,Dial(Phone/${EXTEN},20)
            exten => local,1,Dial(Local/1002@office)
            exten => kept,1,Dial(Local/1002@office/n)
            exten => pick,1,Pickup(1004@office)
            exten => meet,1,Answer()
             same => n,Meet()
            exten => first,1,Set(CDR_PROP(party_a)=1)
             same => n,Goto(meet,1)
            exten => none,1,Set(CDR_PROP(disable)=1)
             same => n,Goto(meet,1)
            exten => some,1,Set(CDR_PROP(disable)=1)
             same => n,Dial(Phone/1003)
             same => n,Set(CDR_PROP(disable)=0)
             same => n,Goto(1002,1)
            """;

    private static final String TEMPLATE =
            "[mappings]\nout.txt => ${CDR(channel)} ${CDR(dst)} ${CDR(dstchannel)} ${CDR(disposition)} ${CDR(duration)}/${CDR(billsec)}\n";

    @TempDir Path directory = Path.of("");

    /** Lets everybody who comes talk to everybody else. */
    private record Meet(Bridge bridge) implements Application {
        @Override
        public ApplicationSpec spec() {
            return ApplicationSpec.of("Meet", "test", "Meet everybody else.");
        }

        @Override
        public Outcome run(Channel channel, String data) {
            var _ = bridge.join(channel, BridgeHook.NONE);
            return Outcome.NEXT;
        }
    }

    private RecordBench bench(String general) throws Exception {
        RecordBench bench =
                new RecordBench(
                        directory,
                        OFFICE,
                        Map.of("cdr.conf", "[general]\n" + general, "cdr_custom.conf", TEMPLATE));
        bench.phones()
                .does("1002", "ring 1s answer 2s talk 8s hangup")
                .does("1003", "busy")
                .does("1004", "ring");
        Bridge bridge = bench.pbx().bridges().make(BridgeKind.CONFERENCE, "", "").orElseThrow();
        bench.pbx().applications().add(List.of(new Meet(bridge)));
        return bench;
    }

    /** A phone calls. */
    private static Channel call(RecordBench bench, String number, String extension)
            throws InterruptedException {
        Channel channel =
                bench.phones()
                        .call(PartyId.of(number, ""), "", new Location("office", extension, 1));
        bench.advance(Duration.ofSeconds(2));
        return channel;
    }

    private static List<String> records(RecordBench bench) throws Exception {
        bench.advance(Duration.ofSeconds(60));
        return bench.lines("cdr-custom/out.txt");
    }

    @Test
    void aLocalChannelThatIsTakenOutOfTheWayLeavesTheTalkInItsRecord() throws Exception {
        try (RecordBench bench = bench("")) {
            call(bench, "1001", "local");
            assertThat(records(bench))
                    .containsExactly(
                            "Local/1002@office-00000001;2 1002 Phone/1002-00000002 ANSWERED 3/2",
                            "Phone/1001-00000000 local Local/1002@office-00000001;1 ANSWERED 11/10");
        }
    }

    @Test
    void aLocalChannelThatStaysHasItsOwnRecord() throws Exception {
        try (RecordBench bench = bench("")) {
            call(bench, "1001", "kept");
            assertThat(records(bench))
                    .containsExactly(
                            "Local/1002@office-00000001;2 1002 Phone/1002-00000002 ANSWERED 11/10",
                            "Phone/1001-00000000 kept Local/1002@office-00000001;1 ANSWERED 11/10");
        }
    }

    @Test
    void aCallThatAnotherTakesNamesBoth() throws Exception {
        try (RecordBench bench = bench("")) {
            Channel caller = call(bench, "1001", "1004");
            call(bench, "1009", "pick");
            caller.farEndHangup(16);
            assertThat(records(bench))
                    .containsExactly(
                            "Phone/1001-00000000 1004 Phone/1004-00000001 NO ANSWER 2/0",
                            "Phone/1001-00000000 1004 Phone/1009-00000002 ANSWERED 2/2");
        }
    }

    @Test
    void eachOfSeveralHasARecordWithEachWhoCameLaterForAsLongAsBothAreThere() throws Exception {
        try (RecordBench bench = bench("")) {
            Channel one = call(bench, "1001", "meet");
            Channel two = call(bench, "1002", "meet");
            Channel three = call(bench, "1003", "meet");
            Channel four = call(bench, "1004", "meet");
            two.farEndHangup(16);
            bench.advance(Duration.ofSeconds(10));
            List.of(one, three, four).forEach(each -> each.farEndHangup(16));
            assertThat(records(bench))
                    .containsExactly(
                            "Phone/1002-00000001 meet  ANSWERED 0/0",
                            "Phone/1002-00000001 meet Phone/1003-00000002 ANSWERED 3/3",
                            "Phone/1002-00000001 meet Phone/1004-00000003 ANSWERED 1/1",
                            "Phone/1001-00000000 meet Phone/1002-00000001 ANSWERED 8/8",
                            "Phone/1001-00000000 meet Phone/1003-00000002 ANSWERED 13/13",
                            "Phone/1001-00000000 meet Phone/1004-00000003 ANSWERED 11/11",
                            "Phone/1003-00000002 meet  ANSWERED 0/0",
                            "Phone/1003-00000002 meet Phone/1004-00000003 ANSWERED 11/11",
                            "Phone/1004-00000003 meet  ANSWERED 0/0");
        }
    }

    @Test
    void whoIsPartyAIsNamedFirst() throws Exception {
        try (RecordBench bench = bench("")) {
            Channel one = call(bench, "1001", "meet");
            Channel two = call(bench, "1002", "first");
            one.farEndHangup(16);
            two.farEndHangup(16);
            assertThat(records(bench))
                    .containsExactly(
                            "Phone/1001-00000000 meet  ANSWERED 2/2",
                            "Phone/1002-00000001 meet Phone/1001-00000000 ANSWERED 2/2");
        }
    }

    @Test
    void whoIsDisabledHasNone() throws Exception {
        try (RecordBench bench = bench("")) {
            Channel one = call(bench, "1001", "none");
            Channel two = call(bench, "1002", "meet");
            one.farEndHangup(16);
            two.farEndHangup(16);
            assertThat(records(bench))
                    .containsExactly("Phone/1002-00000001 meet Phone/1001-00000000 ANSWERED 2/2");
        }
    }

    @Test
    void recordsThatAreWantedAgainAreAllKept() throws Exception {
        try (RecordBench bench = bench("")) {
            call(bench, "1001", "some");
            assertThat(records(bench))
                    .containsExactly(
                            "Phone/1001-00000000 some Phone/1003-00000001 BUSY 0/0",
                            "Phone/1001-00000000 1002 Phone/1002-00000002 ANSWERED 11/10");
        }
    }

    @Test
    void aReloadIsForCallsThatBeginAfterIt() throws Exception {
        try (RecordBench bench = bench("initiatedseconds = no\n")) {
            Channel before = call(bench, "1001", "meet");
            bench.put("cdr.conf", "[general]\nenable = no\n");
            bench.load();
            Channel between = call(bench, "1003", "meet");
            bench.put("cdr.conf", "[general]\nignoredialchanges = yes\n[csv]\n");
            bench.load();
            call(bench, "1001", "1002");
            between.farEndHangup(16);
            before.farEndHangup(16);
            assertThat(records(bench))
                    .containsExactly(
                            "Phone/1001-00000000 meet  ANSWERED 6/6",
                            "Phone/1002-00000003 1002  ANSWERED 1/0",
                            "Phone/1001-00000002 1002 Phone/1002-00000003 ANSWERED 11/10");
            assertThat(bench.lines("cdr-csv/Master.csv")).hasSize(3);
        }
    }
}
