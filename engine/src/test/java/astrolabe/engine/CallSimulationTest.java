package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.dial.BridgeOperations;
import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.Location;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random calls with random things done to them, in virtual time: whatever happens, everything ends
 * in order.
 */
class CallSimulationTest {

    private static final String DIALPLAN =
            """
            [flows]
            exten => answer,1,Answer()
             same => n,Wait(2)
             same => n,Hangup()
            exten => quick,1,Answer()
            exten => never,1,Wait(9)
            exten => refuse,1,Hangup(17)
            exten => dial,1,Dial(Local/answer@flows,5)
            exten => dialn,1,Dial(Local/answer@flows/n,5,g)
             same => n,Wait(1)
            exten => fork,1,Dial(Local/answer@flows&Local/never@flows&Local/quick@flows,3,gL(900:500:100))
             same => n,Wait(1)
            exten => short,1,Dial(Local/never@flows,1)
             same => n,Dial(Local/refuse@flows)
             same => n,Hangup()
            exten => chain,1,Dial(Local/dial@flows,7,hH)
            exten => part,1,Dial(Local/answer@flows,5,G(flows^answer^1))
            exten => after,1,Dial(Local/answer@flows,5,F(flows^answer^1)e)
            exten => sub,1,Dial(Local/answer@flows,5,b(subs^s^1)U(subs))
            exten => digits,1,Dial(Local/answer@flows,5,D(12:34:5)A(hello:you)S(1))
            exten => hold,1,BridgeWait(room,participant,S(4))
            exten => place,1,Originate(Local/answer@flows,exten,flows,answer,1)
             same => n,Wait(1)
            exten => hop,1,Bridge(Local/)
             same => n,Wait(1)
            exten => h,1,NoOp(over)
            [subs]
            exten => s,1,Wait(0.3)
            exten => h,1,NoOp(over)
            """;

    private static final List<String> EXTENSIONS =
            List.of(
                    "answer", "quick", "never", "refuse", "dial", "dialn", "fork", "short", "chain",
                    "part", "after", "sub", "digits", "hold", "place", "hop", "nowhere");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whateverHappensEverythingEndsInOrder(int block) throws Exception {
        for (int seed = block * 100; seed < (block + 1) * 100; seed++) {
            run(seed);
        }
    }

    private static void run(int seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        TestPbx pbx = new TestPbx(DIALPLAN);
        try (pbx) {
            List<CompletableFuture<?>> results = new ArrayList<>();
            for (int step = 0; step < 25; step++) {
                results.add(act(pbx, random));
                pbx.time().advance(Duration.ofMillis(random.nextInt(700)));
            }
            pbx.time().advance(Duration.ofMinutes(3));
            // Local channels that were bridged in a ring talk to themselves until somebody ends it.
            pbx.pbx().exchange().channels().all().forEach(living -> living.hangup(16));
            pbx.time().advance(Duration.ofMinutes(1));
            assertThat(results).as("answers, seed %d", seed).allMatch(CompletableFuture::isDone);
            Invariants.check(pbx.events(), pbx.pbx());
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + "\n" + String.join("\n", pbx.heard()), e);
        }
    }

    private static CompletableFuture<?> act(TestPbx pbx, SplittableRandom random) {
        List<Channel> channels = List.copyOf(pbx.pbx().exchange().channels().all());
        if (channels.isEmpty() || random.nextInt(3) == 0) {
            return pbx.originate(
                    extension(random) + "@flows" + (random.nextBoolean() ? "" : "/n"),
                    target(random));
        }
        Channel one = channels.get(random.nextInt(channels.size()));
        Channel other = channels.get(random.nextInt(channels.size()));
        switch (random.nextInt(9)) {
            case 0 -> one.hangup(random.nextInt(40));
            case 1 -> {
                var _ = pbx.pbx().redirector().redirect(one, place(random));
            }
            case 2 -> {
                var _ = pbx.pbx().redirector().redirect(one, place(random), other, place(random));
            }
            case 3 -> {
                return pbx.pbx().bridgeOperations().bridge(one, other, BridgeOperations.Tone.BOTH);
            }
            case 4 -> {
                var _ = pbx.pbx().bridgeOperations().kick(one, "");
            }
            case 5 ->
                    one.seat()
                            .ifPresent(seat -> {
                                var _ = pbx.pbx().bridgeOperations().destroy(seat.bridgeId());
                            });
            case 6 -> {
                one.deliver(new Frame.DigitBegin('*'));
                one.deliver(new Frame.DigitEnd('*', Duration.ofMillis(100)));
            }
            case 7 -> {
                var _ = pbx.pbx().locals().optimizeAway(one);
            }
            default -> one.deliver(new Frame.Voice(new short[Frame.Voice.USUAL]));
        }
        return CompletableFuture.completedFuture(true);
    }

    private static Originate.Target target(SplittableRandom random) {
        return random.nextBoolean()
                ? new Originate.ToApplication("Wait", "3")
                : new Originate.ToDialplan(place(random));
    }

    private static Location place(SplittableRandom random) {
        return new Location("flows", extension(random), 1);
    }

    private static String extension(SplittableRandom random) {
        return EXTENSIONS.get(random.nextInt(EXTENSIONS.size()));
    }
}
