package astrolabe.engine;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/** An engine in virtual time with a dialplan from a text, that notes what happens. */
public final class TestPbx implements AutoCloseable {

    private final VirtualTime time = new VirtualTime();
    private final List<PbxEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Pbx pbx = new Pbx(time, new SplittableRandom(1), "", events::add);

    public TestPbx(String extensions) {
        Problems problems = new Problems();
        ConfigReader reader =
                new ConfigReader(new MemorySource(Map.of("extensions.conf", extensions)));
        pbx.load(reader.read("extensions.conf").orEmpty(problems), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.all().toString());
        }
    }

    public Pbx pbx() {
        return pbx;
    }

    public VirtualTime time() {
        return time;
    }

    public List<PbxEvent> events() {
        return List.copyOf(events);
    }

    public CompletableFuture<Originate.Result> originate(String address, Originate.Target target) {
        return pbx.originator()
                .originate(
                        new Originate(
                                "Local",
                                CallRequest.to(address),
                                Duration.ofSeconds(30),
                                target,
                                PartyId.UNKNOWN,
                                List.of(),
                                "",
                                false,
                                "",
                                false,
                                Optional.empty()));
    }

    /** The events of calls in one line each; those of devices come when they come. */
    public List<String> heard() {
        return events().stream()
                .filter(event -> !(event instanceof PbxEvent.DeviceStateChanged))
                .map(TestPbx::line)
                .toList();
    }

    private static String line(PbxEvent event) {
        String name = event.getClass().getSimpleName();
        return switch (event) {
            case PbxEvent.StateChanged(var channel) ->
                    name + " " + channel.name() + " " + channel.state().label();
            case PbxEvent.StepEntered(var channel) ->
                    name + " " + channel.name() + " " + channel.application();
            case PbxEvent.HungUp(var channel, _) ->
                    name + " " + channel.name() + " " + channel.hangupCause();
            case PbxEvent.HangupRequested(var channel, var cause, _) ->
                    name + " " + channel.name() + " " + cause;
            case PbxEvent.VariableSet(var channel, var variable, var value) ->
                    name + " " + channel.name() + " " + variable + "=" + value;
            case PbxEvent.DialEnded ended -> name + " " + ended.status();
            case PbxEvent.OfChannel of -> name + " " + of.channel().name();
            default -> name;
        };
    }

    @Override
    public void close() throws InterruptedException {
        pbx.close();
    }
}
