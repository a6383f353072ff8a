package astrolabe.engine;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.feature.FeaturesConf;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A phone that calls a desk, with {@code features.conf} in force, in virtual time. Extension 200 of
 * the context {@code flows} is Carol, who answers after a second, 300 rings for ever, 400 is busy;
 * {@code Phone/bob} answers after a second, too, and can be called back.
 */
final class FeatureCalls {

    /** What most of the tests have: *0 hangs up, #1 and *2 transfer. */
    static final String USUAL =
            """
            [featuremap]
            blindxfer = #1
            atxfer = *2
            disconnect = *0
            """;

    private static final String OTHERS =
            """
            exten => 200,1,Dial(Desk/ring+w1000+answer,30)
            exten => 300,1,Dial(Desk/ring,90)
            exten => 400,1,Dial(Desk/busy,30)
            exten => 500,1,Answer()
             same => n,NoOp(five)
             same => n,Wait(60)
            """;

    private FeatureCalls() {}

    /**
     * The phone's call goes through these steps; it and the desk talk when a Dial is among them.
     */
    static TestCall through(String features, String... steps) throws Exception {
        return beside(features, "", steps);
    }

    /** As above, with further lines in the dialplan. */
    static TestCall beside(String features, String lines, String... steps) throws Exception {
        TestPbx pbx = new TestPbx(TestCall.dialplan(steps) + OTHERS + lines);
        pbx.pbx().features().conf(conf(features));
        AnsweringPhones.connectTo(pbx.pbx());
        return TestCall.in(pbx);
    }

    static FeaturesConf conf(String text) {
        Problems problems = new Problems();
        ConfigReader reader = new ConfigReader(new MemorySource(Map.of("features.conf", text)));
        FeaturesConf conf =
                FeaturesConf.read(reader.read("features.conf").orEmpty(problems), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.all().toString());
        }
        return conf;
    }

    /** A channel dials digits. */
    static void dial(TestCall call, Channel channel, String digits) throws Exception {
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            channel.deliver(new Frame.DigitBegin(digit));
            channel.deliver(new Frame.DigitEnd(digit, Duration.ofMillis(100)));
        }
        call.advance(10);
    }

    /** The names of those who talk to each other, bridge by bridge. */
    static List<List<String>> talking(TestCall call) {
        return call.pbx.pbx().bridges().all().stream()
                .map(Bridge::members)
                .map(members -> members.stream().map(Channel::name).sorted().toList())
                .toList();
    }

    /** The events of one kind, in order. */
    static <E extends PbxEvent> List<E> events(TestCall call, Class<E> kind) {
        return call.pbx.events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
