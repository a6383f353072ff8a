package astrolabe.engine.dial;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Activity;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Channels;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.Location;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Places;
import astrolabe.engine.time.Strand;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins the channel with another one that is in a call of its own. */
public final class BridgeApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(BridgeApplication.class);

    private static final String KNOWN = "pFhHkKLnStTwWxX";

    private final Channels channels;
    private final Bridges bridges;
    private final Places places;
    private final Announcer announcer;
    private final TalkHooks hooks;

    public BridgeApplication(
            Channels channels,
            Bridges bridges,
            Places places,
            Announcer announcer,
            CallFeatures features) {
        this.places = places;
        this.channels = channels;
        this.bridges = bridges;
        this.announcer = announcer;
        this.hooks = new TalkHooks(announcer, features);
    }

    @Override
    public ApplicationSpec spec() {
        String needsCodes = " with its code, when the call features are configured";
        return ApplicationSpec.of(
                        "Bridge",
                        "core:features",
                        "Talk to a channel that is in a call of its own.",
                        "channel",
                        "[options]")
                .says(
                        "The other channel leaves what it does and goes on behind that step"
                                + " afterwards. BRIDGERESULT says how it went: SUCCESS, FAILURE, LOOP"
                                + " for the channel itself, NONEXISTENT.")
                .option("p", "play a beep to the other channel first")
                .option(
                        "F([[context^]exten^]priority)",
                        "when this channel hangs up the other one goes on there; without a place"
                                + " behind this step")
                .option("h", "the other party may hang up with *")
                .option("H", "this party may hang up with *")
                .option("k", "the other party may park the call" + needsCodes)
                .option("K", "this party may park the call" + needsCodes)
                .option("L(x[:y][:z])", "end the call after x ms, as Dial does")
                .option("n", "do not answer this channel")
                .option("S(x)", "end the call after x seconds")
                .option("t", "the other party may transfer this one" + needsCodes)
                .option("T", "this party may transfer the other one" + needsCodes)
                .option("w", "the other party may start recording" + needsCodes)
                .option("W", "this party may start recording" + needsCodes)
                .option("x", "the other party may start recording into one file" + needsCodes)
                .option("X", "this party may start recording into one file" + needsCodes);
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        Optional<Channel> found =
                channels.find(arguments.at(0)).or(() -> channels.startingWith(arguments.at(0)));
        if (!arguments.has(0) || found.isEmpty()) {
            LOG.info("{}: no channel '{}' to talk to", channel.name(), arguments.at(0));
            return ends(channel, "NONEXISTENT");
        }
        if (found.get().equals(channel)) {
            return ends(channel, "LOOP");
        }
        Options options =
                Options.parse(
                        arguments.at(1),
                        KNOWN,
                        problem -> LOG.warn("{}: Bridge: {}", channel.name(), problem));
        if (!options.has('n')) {
            channel.answer();
        }
        boolean talked =
                bridges.basic()
                        .filter(bridge -> talk(channel, found.get(), bridge, options))
                        .isPresent();
        Outcome next = ends(channel, talked ? "SUCCESS" : "FAILURE");
        Optional<Location> after = channel.traits().takeAfterBridge();
        return after.isPresent() && next instanceof Outcome.Next
                ? new Outcome.Jump(after.get())
                : next;
    }

    private static Outcome ends(Channel channel, String result) {
        channel.setVariable("BRIDGERESULT", result);
        return Outcome.unless(channel.isInterrupted());
    }

    private boolean talk(Channel channel, Channel other, Bridge bridge, Options options) {
        Optional<CallLimit> limit =
                options.argument('L')
                        .flatMap(text -> CallLimit.parse(text, channel, problem -> {}))
                        .or(() -> length(options));
        Visit visit = new Visit(channel, bridge, options, after(channel, options));
        visit.send(other);
        while (!visit.arrived.isDone() && !channel.isInterrupted()) {
            Signal _ = channel.await(Strand.FOREVER, visit.arrived::isDone);
        }
        boolean came = visit.arrived.getNow(false);
        if (!came) {
            bridge.destroy();
        }
        try {
            Departure why =
                    bridge.join(
                            channel,
                            hooks.hook(
                                    channel,
                                    CallFeature.ofCalling(options),
                                    limit,
                                    limit.map(CallLimit::warnsCaller).orElse(false),
                                    () -> introduce(channel, other)));
            return came && why != Departure.DESTROYED;
        } finally {
            visit.hostGone.complete(channel.isHangupRequested());
        }
    }

    private static void introduce(Channel channel, Channel other) {
        other.post(() -> other.connected(channel.snapshot().caller()));
        channel.connected(other.snapshot().caller());
    }

    private static Optional<CallLimit> length(Options options) {
        return options.argument('S')
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(length -> !length.isZero())
                .map(CallLimit::silent);
    }

    private Optional<Location> after(Channel channel, Options options) {
        return options.argument('F')
                .map(text ->
                        places.find(channel, text.replace('^', ','))
                                .orElseGet(() ->
                                        new Location(
                                                channel.context(),
                                                channel.extension(),
                                                channel.priority() + 1)));
    }

    /** The other channel's stay in the bridge. */
    private final class Visit implements Activity {

        private final Channel host;
        private final Bridge bridge;
        private final Options options;
        private final Optional<Location> afterHost;
        private final CompletableFuture<Boolean> arrived = new CompletableFuture<>();
        private final CompletableFuture<Boolean> hostGone = new CompletableFuture<>();

        Visit(Channel host, Bridge bridge, Options options, Optional<Location> afterHost) {
            this.host = host;
            this.bridge = bridge;
            this.options = options;
            this.afterHost = afterHost;
        }

        void send(Channel guest) {
            guest.post(() -> {
                boolean ready =
                        !guest.isEnded()
                                && !guest.isHangupRequested()
                                && (guest.state() == ChannelState.UP || !guest.isOutgoing());
                if (ready) {
                    guest.whenEnded(() -> tell(false));
                    guest.divert(this);
                } else {
                    tell(false);
                }
            });
        }

        private void tell(boolean came) {
            if (arrived.complete(came)) {
                host.post(() -> {}); // so that it looks at what became of the guest
            }
        }

        @Override
        public Optional<Activity> run(Channel guest) {
            guest.answer();
            if (options.has('p')) {
                announcer.play(guest, "beep");
            }
            Departure why =
                    bridge.join(
                            guest,
                            hooks.hook(
                                    guest,
                                    CallFeature.ofCalled(options),
                                    Optional.empty(),
                                    false,
                                    () -> tell(true)));
            tell(false);
            if (why == Departure.PARTNER_LEFT && afterHost.isPresent() && guest.join(hostGone)) {
                guest.redirect(afterHost.get());
            } else if (!guest.isInterrupted()) {
                guest.traits().takeAfterBridge().ifPresent(guest::redirect);
            }
            return Optional.empty();
        }
    }
}
