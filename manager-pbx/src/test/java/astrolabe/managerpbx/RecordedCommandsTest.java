package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.event.DeviceState;
import astrolabe.engine.feature.FeaturesConf;
import astrolabe.managerpbx.Recording.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedCommandsTest {

    @Test
    void the_database() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            test.pbx().database().put("CustomDevstate", "x", "BUSY");
            test.pbx().database().put("CustomPresence", "al", "away,lunch");
            test.pbx().database().put("pbx", "UUID", "54c8d6c7-d06a-4179-bd48-33dd55f1ab30");
            test.pbx()
                    .database()
                    .put(
                            "registrar",
                            "contact/dave;@8faefc886ff33797642015246b6087cd",
                            "{\"via_addr\":\"127.0.0.1\",\"port\":\"6404\"}");
            replay("/console/database.txt", test);
        }
    }

    @Test
    void an_idle_engine() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            test.time().advance(Duration.ofSeconds(2));
            replay("/console/idle.txt", test);
        }
    }

    @Test
    void the_core() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            test.time().advance(Duration.ofSeconds(10));
            replay("/console/core.txt", test);
        }
    }

    @Test
    void the_modules() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            replay("/console/module.txt", test);
        }
    }

    @Test
    void the_bridges() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            replay("/console/bridge.txt", test);
        }
    }

    @Test
    void the_features() throws Exception {
        String conf =
                """
                [featuremap]
                blindxfer => #1
                atxfer => *2
                disconnect => *0
                parkcall => *4
                automixmon => *3
                [applicationmap]
                tapp => *5,self,Playback,beep
                """;
        try (TestProgram test = new TestProgram("")) {
            Problems problems = new Problems();
            ConfigReader reader = new ConfigReader(new MemorySource(Map.of("features.conf", conf)));
            test.pbx()
                    .features()
                    .conf(
                            FeaturesConf.read(
                                    reader.read("features.conf").orEmpty(problems), problems));
            assertThat(problems.all()).isEmpty();
            replay("/console/features.txt", test);
        }
    }

    @Test
    void the_dialplan() throws Exception {
        // The lines of the recorded file count: they are shown.
        String extensions =
                """
                [globals]
                GREETING=hello-world
                [default]
                """
                        + "\n".repeat(7)
                        + """
                        exten => 1001,hint,Custom:alice
                        exten => 1002,hint,Custom:bob
                        exten => 1003,hint,Custom:lamp
                        exten => 1001,1,Dial(Local/1@alice)
                        [te]
                        """
                        + "\n".repeat(117)
                        + """
                        exten => talk,1,Answer()
                        exten => talk,2,Wait(1)
                        exten => talk,3,Playback(hello-world)
                        exten => talk,4,Wait(20)
                        [hooks]
                        """
                        + "\n".repeat(134)
                        + """
                        exten => beep,1,Answer()
                        exten => beep,2,Playback(beep)
                        """;
        try (TestProgram test = new TestProgram(extensions)) {
            for (String device : List.of("alice", "bob", "lamp")) {
                test.pbx().deviceStates().setCustom(device, DeviceState.NOT_INUSE);
            }
            test.time().settle();
            replay("/console/dialplan.txt", test);
        }
    }

    private static void replay(String resource, TestProgram test) throws InterruptedException {
        CommandLines console = new CommandLines(test);
        for (Exchange exchange : Recording.of(resource).exchanges()) {
            String line = exchange.sent().getLast();
            for (String before : exchange.sent().subList(0, exchange.sent().size() - 1)) {
                assertThat(console.run(before)).as(before).isEmpty();
                test.time().settle();
            }
            assertThat(console.run(line)).as(line).isEqualTo(expected(exchange));
            test.time().settle();
        }
    }

    private static List<String> expected(Exchange exchange) {
        List<String> usage = exchange.received();
        return !usage.isEmpty() && usage.getFirst().startsWith("Usage: ")
                ? List.of(usage.getFirst(), "{text}")
                : usage;
    }
}
