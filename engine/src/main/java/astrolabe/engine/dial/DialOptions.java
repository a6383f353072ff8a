package astrolabe.engine.dial;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.ApplicationSpec;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The timeout and the option letters of a {@code Dial}. */
record DialOptions(Optional<Duration> timeout, Options letters) implements WaitingWishes {

    private static final String KNOWN = "gmrtTkKhHwWxXiIdSL";

    static ApplicationSpec describe(ApplicationSpec spec) {
        return spec.option("g", "go on in the dialplan when the called party hangs up")
                .option("m([class])", "let the caller hear music instead of ringing")
                .option("r", "let the caller hear ringing at once");
    }

    static DialOptions parse(String timeout, String options, Consumer<String> problems) {
        return new DialOptions(seconds(timeout, problems), Options.parse(options, KNOWN, problems));
    }

    private static Optional<Duration> seconds(String text, Consumer<String> problems) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(text.strip());
            return value > 0
                    ? Optional.of(Duration.ofMillis(Math.round(value * 1000)))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            problems.accept("'" + text + "' is no timeout in seconds");
            return Optional.empty();
        }
    }

    boolean goesOn() {
        return letters.has('g');
    }

    @Override
    public Optional<PartyId> callerId() {
        return Optional.empty();
    }

    @Override
    public Optional<String> music() {
        return letters.argument('m');
    }

    @Override
    public boolean showsRinging() {
        return !letters.has('m') && !letters.has('r');
    }

    @Override
    public boolean updatesCaller() {
        return !letters.has('I');
    }

    @Override
    public boolean stopsOn(char digit) {
        return digit == '*' && letters.has('H');
    }

    @Override
    public void beforeCall(Channel callee) {}

    @Override
    public void showWaiting(Channel caller) {
        if (letters.has('m')) {
            caller.startMusic(letters.argument('m').orElse(""));
        } else if (letters.has('r')) {
            caller.indicate(Frame.Condition.RINGING);
        }
    }

    BridgeHook callerHook(Channel caller, long answeredAt) {
        return BridgeHook.NONE;
    }

    /** The caller waits for the called to be in the bridge before entering it. */
    BridgeHook calleeHook(Channel caller) {
        return new BridgeHook() {
            @Override
            public Optional<Departure> onFrame(Channel channel, Bridge bridge, Frame frame) {
                return BridgeHook.NONE.onFrame(channel, bridge, frame);
            }

            @Override
            public void onEntered(Channel channel, Bridge bridge) {
                caller.post(() -> {});
            }
        };
    }
}
