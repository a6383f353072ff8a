package astrolabe.engine;

import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.PbxEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A phone's call to extension {@code a} of context {@code flows}, in virtual time. Its steps end
 * with {@code NoOp(end)}; there may be desks to dial, {@code Desk/answer}.
 */
final class TestCall implements AutoCloseable {

    final TestPbx pbx;
    final ScriptedPhones desks;
    final RecordingPhone phone;

    private TestCall(String dialplan) throws Exception {
        this(new TestPbx(dialplan));
    }

    private TestCall(TestPbx pbx) throws Exception {
        this.pbx = pbx;
        desks = ScriptedPhones.in(pbx);
        pbx.pbx().testStates().enable(true);
        phone = RecordingPhone.call(pbx, "a");
    }

    /** A call that goes through these steps. */
    static TestCall through(String... steps) throws Exception {
        return new TestCall(dialplan(steps));
    }

    /** A call in this engine, whose dialplan is {@link #dialplan}. */
    static TestCall in(TestPbx pbx) throws Exception {
        return new TestCall(pbx);
    }

    static String dialplan(String... steps) {
        StringBuilder text = new StringBuilder("[flows]\nexten => a,1,NoOp(begin)\n");
        for (String step : steps) {
            text.append(" same => n,").append(step).append('\n');
        }
        return text.append(" same => n(end),NoOp(end)\n").toString();
    }

    /** A call that goes through one step, where the dialplan has these lines besides. */
    static TestCall beside(String lines, String... steps) throws Exception {
        return new TestCall(dialplan(steps) + lines);
    }

    TestCall advance(int milliseconds) throws Exception {
        pbx.time().advance(Duration.ofMillis(milliseconds));
        return this;
    }

    TestCall dial(String digits) throws Exception {
        phone.dial(digits);
        return this;
    }

    /** The phone sends audio of one level in frames of 20 ms, in time. */
    TestCall speak(int level, int milliseconds) throws Exception {
        short[] samples = new short[Frame.Voice.USUAL];
        Arrays.fill(samples, (short) level);
        for (int spoken = 0; spoken < milliseconds; spoken += 20) {
            phone.channel().deliver(new Frame.Voice(samples));
            pbx.time().advance(Duration.ofMillis(20));
        }
        return this;
    }

    /** The texts of all NoOp steps. */
    List<String> steps() {
        return pbx.events().stream()
                .filter(PbxEvent.StepEntered.class::isInstance)
                .map(event -> ((PbxEvent.StepEntered) event).channel())
                .filter(channel -> channel.application().equals("NoOp"))
                .map(channel -> channel.data())
                .toList();
    }

    boolean isOver() {
        return phone.channel().isEnded();
    }

    /** What a variable was set to, one after the other. */
    List<String> values(String variable) {
        return pbx.events().stream()
                .filter(PbxEvent.VariableSet.class::isInstance)
                .map(PbxEvent.VariableSet.class::cast)
                .filter(set -> set.name().equals(variable))
                .map(PbxEvent.VariableSet::value)
                .toList();
    }

    /** The names of the sounds that were played. */
    List<String> played() {
        return pbx.events().stream()
                .filter(PbxEvent.TestStateReached.class::isInstance)
                .map(PbxEvent.TestStateReached.class::cast)
                .filter(reached -> reached.state().equals("PLAYBACK"))
                .flatMap(reached -> Stream.ofNullable(reached.fields().get("Message")))
                .toList();
    }

    List<Frame> heard() {
        return phone.heard().stream().map(RecordingPhone.Heard::frame).toList();
    }

    @Override
    public void close() throws Exception {
        pbx.close();
        Invariants.check(pbx.events(), pbx.pbx());
    }
}
