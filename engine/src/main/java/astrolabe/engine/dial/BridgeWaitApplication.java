package astrolabe.engine.dial;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.time.Strand;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits in a holding bridge that has a name, until somebody takes the channel out. */
public final class BridgeWaitApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(BridgeWaitApplication.class);

    private static final String USUAL_NAME = "default";

    private final WaitingRooms rooms;

    public BridgeWaitApplication(Bridges bridges) {
        this.rooms = new WaitingRooms(bridges);
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "BridgeWait",
                        "app_bridgewait",
                        "Wait in a holding bridge until taken out.",
                        "[name]",
                        "[role]",
                        "[options]")
                .says(
                        "Participants of a bridge don't hear each other; what an announcer says"
                                + " reaches them all. The role is participant or announcer. A channel"
                                + " that is taken out hangs up, unless it is sent elsewhere; when the"
                                + " time of option S is over it goes on.")
                .option("m(class)", "the class of music that this channel hears")
                .option(
                        "e(kind)",
                        "what this channel hears: m music, r ringing, s silence, h hold, n nothing")
                .option("S(duration)", "go on after so many seconds")
                .option("n", "do not answer the channel");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        String name = arguments.has(0) ? arguments.at(0) : USUAL_NAME;
        String role = arguments.at(1).strip();
        if (!role.isEmpty() && !role.equals("participant") && !role.equals("announcer")) {
            LOG.warn("{}: BridgeWait knows no role '{}'", channel.name(), role);
            return Outcome.HANGUP;
        }
        Options options =
                Options.parse(
                        arguments.at(2),
                        "meSn",
                        problem -> LOG.warn("{}: BridgeWait: {}", channel.name(), problem));
        if (!options.has('n')) {
            channel.answer();
        }
        Optional<Bridge> room = rooms.enter(name);
        if (room.isEmpty()) {
            LOG.warn("{}: there is no bridge '{}' to wait in", channel.name(), name);
            return Outcome.HANGUP;
        }
        Bridge bridge = room.get();
        try {
            Departure why =
                    bridge.join(
                            channel,
                            role.equals("announcer")
                                    ? new Announcing()
                                    : new Waiting(channel, options));
            return after(channel, why);
        } finally {
            channel.stopMusic();
            rooms.leave(name, bridge);
        }
    }

    private static Outcome after(Channel channel, Departure why) {
        if (channel.isInterrupted()) {
            return Outcome.HANGUP;
        }
        Optional<Location> sentTo = channel.traits().takeAfterBridge();
        if (sentTo.isPresent()) {
            return new Outcome.Jump(sentTo.get());
        }
        if (why == Departure.FEATURE) {
            return Outcome.NEXT;
        }
        if (channel.hangupCause() == 0) {
            channel.hangupCause(HangupCause.NORMAL_CLEARING.number());
        }
        return Outcome.HANGUP;
    }

    /** An announcer reaches all who wait. */
    private static final class Announcing implements BridgeHook {

        @Override
        public Optional<Departure> onFrame(Channel channel, Bridge bridge, Frame frame) {
            for (Channel member : bridge.members()) {
                if (!member.equals(channel)) {
                    Bridge.passTo(member, frame);
                }
            }
            return Optional.empty();
        }
    }

    /** A participant hears its entertainment; what it says is heard by nobody. */
    private static final class Waiting implements BridgeHook {

        private final Options options;
        private final long until;

        Waiting(Channel channel, Options options) {
            this.options = options;
            this.until =
                    options.argument('S')
                            .filter(text -> text.matches("\\d{1,9}"))
                            .map(text -> channel.in(Duration.ofSeconds(Long.parseLong(text))))
                            .orElse(Strand.FOREVER);
        }

        @Override
        public void onEntered(Channel channel, Bridge bridge) {
            String kind = options.argument('e').filter(text -> !text.isEmpty()).orElse("m");
            switch (kind.charAt(0)) {
                case 'm' -> channel.startMusic(options.argument('m').orElse(""));
                case 'r' -> channel.indicate(Frame.Condition.RINGING);
                case 'h' -> channel.write(new Frame.Hold(options.argument('m').orElse("")));
                default -> {
                    // silence, or nothing at all
                }
            }
        }

        @Override
        public Optional<Departure> onFrame(Channel channel, Bridge bridge, Frame frame) {
            return Optional.empty();
        }

        @Override
        public long deadline() {
            return until;
        }

        @Override
        public Optional<Departure> onDeadline(Channel channel, Bridge bridge) {
            return Optional.of(Departure.FEATURE);
        }
    }
}
