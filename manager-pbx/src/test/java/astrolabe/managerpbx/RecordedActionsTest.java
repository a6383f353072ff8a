package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.event.DeviceState;
import astrolabe.managerpbx.Recording.Exchange;
import org.junit.jupiter.api.Test;

class RecordedActionsTest {

    private static final String HINTS =
            """
            [default]
            exten => 1001,hint,Custom:alice
            exten => 1002,hint,Custom:bob
            exten => 1003,hint,Custom:lamp
            """;
    private static final String DIALPLAN =
            """
            [default]
            exten => 1001,hint,Custom:alice
            exten => 1001,1,Dial(Local/1@alice,20)
            exten => _3XXX,1(start),NoOp(pattern)
            include => parkedcalls
            [flows]
            exten => answer,1,Answer()
             same => n,Wait(2)
             same => n,Hangup()
            [withh]
            exten => answer,1,Answer()
             same => n,Wait(1)
             same => n,Hangup()
            [hhsub]
            exten => s,1,NoOp(handler)
            [agents]
            exten => _X.,1,Answer()
            [empty]
            exten => nothing,1,NoOp()
            ignorepat => 9
            switch => Realtime/foo@bar
            [parkedcalls]
            exten => 700,1,Park()
            [__func_periodic_hook_context__]
            exten => beep,1,Answer()
            """;

    @Test
    void the_database() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            test.pbx().database().put("CustomDevstate", "lamp", "INUSE");
            test.pbx().database().put("pbx", "UUID", "3a3aa0f1-c335-4bb6-ad00-8341e5f583cf");
            replay("/transcripts/database.txt", test);
        }
    }

    @Test
    void the_dialplan() throws Exception {
        try (TestProgram test = new TestProgram(DIALPLAN)) {
            replay("/transcripts/dialplan.txt", test);
        }
    }

    @Test
    void the_modules() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            replay("/transcripts/modules.txt", test);
        }
    }

    @Test
    void the_core() throws Exception {
        try (TestProgram test = new TestProgram(HINTS)) {
            setStates(test);
            replay("/transcripts/core.txt", test);
        }
    }

    @Test
    void the_states() throws Exception {
        try (TestProgram test = new TestProgram(HINTS)) {
            setStates(test);
            assertThat(test.pbx().presenceStates().setCustom("bob", "away,sub,msg here")).isTrue();
            test.time().settle();
            replay("/transcripts/states.txt", test);
        }
    }

    private static void setStates(TestProgram test) throws DatabaseFailed, InterruptedException {
        for (String device : new String[] {"alice", "bob", "lamp"}) {
            test.pbx().deviceStates().setCustom(device, DeviceState.NOT_INUSE);
        }
        test.time().settle();
    }

    private static void replay(String resource, TestProgram test) throws InterruptedException {
        Client client = new Client(test);
        for (Exchange exchange : Recording.of(resource).exchanges()) {
            assertThat(client.ask(exchange.sent()))
                    .as(String.join("\n", exchange.sent()))
                    .isEqualTo(exchange.reply());
        }
    }
}
