package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.dial.BridgeOperations;
import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.time.MachineTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many short calls on real threads, disturbed at random: the invariants hold there as well. */
@Timeout(60)
class StressTest {

    private static final int CALLS = 2_000;

    private static final String DIALPLAN =
            """
            [flows]
            exten => quick,1,Answer()
             same => n,Wait(0.02)
            exten => dial,1,Dial(Local/quick@flows,5)
            exten => fork,1,Dial(Local/quick@flows&Local/quick@flows,5,g)
             same => n,NoOp(on)
            """;

    private static final List<String> EXTENSIONS = List.of("quick", "dial", "fork");

    @Test
    void manyCallsOnRealThreadsEndInOrder() throws Exception {
        Queue<PbxEvent> events = new ConcurrentLinkedQueue<>();
        SplittableRandom random = new SplittableRandom(7);
        Pbx pbx = new Pbx(new MachineTime("stress"), new SplittableRandom(1), "", events::add);
        try (pbx) {
            Problems problems = new Problems();
            ConfigReader reader =
                    new ConfigReader(new MemorySource(Map.of("extensions.conf", DIALPLAN)));
            pbx.load(reader.read("extensions.conf").orEmpty(problems), problems);
            for (int call = 0; call < CALLS; call++) {
                var _ = pbx.originator().originate(wish(random));
                if (call % 5 == 0) {
                    disturb(pbx, random);
                }
            }
        }
        Invariants.check(new ArrayList<>(events), pbx);
        assertThat(events).filteredOn(PbxEvent.HungUp.class::isInstance).hasSizeGreaterThan(CALLS);
    }

    private static Originate wish(SplittableRandom random) {
        return new Originate(
                "Local",
                CallRequest.to(EXTENSIONS.get(random.nextInt(EXTENSIONS.size())) + "@flows"),
                Duration.ofSeconds(30),
                new Originate.ToApplication("Wait", "0.01"),
                PartyId.UNKNOWN,
                List.of(),
                "",
                false,
                "",
                false,
                Optional.empty());
    }

    private static void disturb(Pbx pbx, SplittableRandom random) {
        List<Channel> channels = List.copyOf(pbx.exchange().channels().all());
        if (channels.isEmpty()) {
            return;
        }
        Channel one = channels.get(random.nextInt(channels.size()));
        Channel other = channels.get(random.nextInt(channels.size()));
        Location place = new Location("flows", "quick", 1);
        switch (random.nextInt(5)) {
            case 0 -> one.hangup(16);
            case 1 -> {
                var _ = pbx.redirector().redirect(one, place, other, place);
            }
            case 2 -> {
                var _ = pbx.bridgeOperations().bridge(one, other, BridgeOperations.Tone.NONE);
            }
            case 3 -> {
                var _ = pbx.bridgeOperations().kick(one, "");
            }
            default -> {
                var _ = pbx.locals().optimizeAway(one);
            }
        }
    }
}
