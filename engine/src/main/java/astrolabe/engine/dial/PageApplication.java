package astrolabe.engine.dial;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.bridge.BridgeKind;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.DeviceState;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Steps;
import astrolabe.engine.pbx.Technologies;
import astrolabe.engine.state.DeviceStates;
import astrolabe.engine.time.Strand;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks to many phones at once. */
public final class PageApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(PageApplication.class);

    private final Technologies technologies;
    private final Bridges bridges;
    private final Subroutines subroutines;
    private final Announcer announcer;
    private final DeviceStates devices;

    /**
     * @param announcer plays the beep, and the sounds of option A
     * @param devices says for option s which phones are in use
     */
    public PageApplication(
            Technologies technologies,
            Bridges bridges,
            Steps steps,
            Announcer announcer,
            DeviceStates devices) {
        this.technologies = technologies;
        this.bridges = bridges;
        this.subroutines = new Subroutines(steps);
        this.announcer = announcer;
        this.devices = devices;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Page",
                        "app_page",
                        "Speak to many phones at once.",
                        "Technology/Resource[&Technology2/Resource2[&...]]",
                        "[options]",
                        "[timeout]")
                .says(
                        "All are called; each that answers hears the caller, who is heard by all of them and hears"
                                + " none. It is over when the caller hangs up. Who has not answered after so many"
                                + " seconds is called no more. The caller's own phone is not called.")
                .option(
                        "b(place)",
                        "A subroutine that each called channel runs before it is called.")
                .option("B(place)", "A subroutine that the caller runs first.")
                .option("d", "Everybody hears everybody.")
                .option("i", "Don't follow a phone that sends the call elsewhere.")
                .option("q", "Don't beep to the caller.")
                .option("r", "Taken, and without effect: nothing records a conference yet.")
                .option("s", "Call only phones that are not in use.")
                .option("A(sound)", "A sound that everybody hears first, the caller too.")
                .option("n", "The caller does not hear the sound of A.");
    }

    @Override
    public Outcome run(Channel caller, String data) {
        Arguments arguments = Arguments.of(data);
        if (!arguments.has(0)) {
            LOG.warn("{}: Page needs somebody to call, as Technology/Resource", caller.name());
            return Outcome.NEXT;
        }
        Options options =
                Options.parse(
                        arguments.at(1),
                        "bBdiqrsAn",
                        problem -> LOG.warn("{}: Page: {}", caller.name(), problem));
        options.argument('B').ifPresent(text -> subroutines.run(caller, text));
        Optional<Bridge> room = bridges.make(BridgeKind.CONFERENCE, "Page", "");
        if (room.isEmpty()) {
            LOG.warn("{}: there is no bridge to page in", caller.name());
            return Outcome.NEXT;
        }
        caller.answer();
        Listeners wishes = wishes(caller, options, arguments.at(2));
        List<Channel> called = call(caller, arguments.at(0), options, wishes, room.get());
        try {
            welcome(caller, options);
            Departure _ = room.get().join(caller, BridgeHook.NONE);
        } finally {
            room.get().destroy();
            called.forEach(channel -> channel.hangup(HangupCause.NORMAL_CLEARING.number()));
        }
        return Outcome.unless(caller.isInterrupted());
    }

    private static Listeners wishes(Channel caller, Options options, String timeout) {
        return new Listeners(
                seconds(timeout).map(caller::in).orElse(Strand.FOREVER),
                options.has('d'),
                !options.has('i'),
                options.argument('A').orElse(""),
                options.argument('b').orElse(""));
    }

    private static Optional<Duration> seconds(String text) {
        return Optional.of(text.strip())
                .filter(digits -> digits.matches("\\d{1,7}(\\.\\d{1,3})?"))
                .map(digits ->
                        Duration.ofMillis(new BigDecimal(digits).movePointRight(3).longValue()))
                .filter(time -> !time.isZero());
    }

    private List<Channel> call(
            Channel caller, String targets, Options options, Listeners wishes, Bridge room) {
        List<Channel> called = new ArrayList<>();
        for (String target : targets.split("&")) {
            String destination = target.strip();
            if (destination.isEmpty() || destination.equalsIgnoreCase(caller.driver().device())) {
                continue;
            }
            if (options.has('s') && devices.state(destination) != DeviceState.NOT_INUSE) {
                LOG.info("{}: {} is in use and is not paged", caller.name(), destination);
                continue;
            }
            new PagedPhone(caller, room, wishes, technologies, subroutines, announcer, called::add)
                    .call(destination);
        }
        return called;
    }

    private void welcome(Channel caller, Options options) {
        if (!options.has('q')) {
            announcer.play(caller, "beep");
        }
        String sound = options.argument('A').orElse("");
        if (!sound.isEmpty() && !options.has('n')) {
            announcer.play(caller, sound);
        }
    }

    /**
     * How it goes for who is called.
     *
     * @param until when who has not answered is called no more, in the scheduler's nanoseconds
     * @param speak whether they are heard
     * @param forward whether a phone may send the call elsewhere
     * @param sound what they hear first; may be empty
     * @param preDial what their channels run first; may be empty
     */
    record Listeners(long until, boolean speak, boolean forward, String sound, String preDial) {}
}
