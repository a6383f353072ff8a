package astrolabe.engine.feature;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.dial.CallFeature;
import astrolabe.engine.time.Strand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Listens for codes on a party's keypad; what is none reaches the other party. Belongs to the
 * party's strand.
 */
final class FeatureHook implements BridgeHook {

    /**
     * A code that counts now.
     *
     * @param name what test harnesses know the feature as
     */
    record Key(String code, String name, Feature feature) {}

    private final Features features;
    private final Set<CallFeature> allowed;
    private final BridgeHook inner;
    private final List<Frame.DigitEnd> typed = new ArrayList<>();
    private long patienceEnds = Strand.FOREVER;
    private @Nullable Consultation consultation;

    FeatureHook(Features features, Set<CallFeature> allowed, BridgeHook inner) {
        this.features = features;
        this.allowed = allowed;
        this.inner = inner;
    }

    /** From now on the codes of a consultation count. */
    void consults(Consultation with) {
        consultation = with;
    }

    void consultsNobody() {
        consultation = null;
    }

    private List<Key> keys(Channel channel) {
        return consultation == null
                ? features.keys(channel, allowed, this)
                : features.keys(channel, consultation);
    }

    @Override
    public void onEntered(Channel channel, Bridge bridge) {
        inner.onEntered(channel, bridge);
        if (consultation != null) {
            consultation.entered(bridge);
        }
    }

    @Override
    public Optional<Departure> onFrame(Channel channel, Bridge bridge, Frame frame) {
        return switch (frame) {
            case Frame.DigitBegin(var digit) when mayBeCode(channel, digit) -> Optional.empty();
            case Frame.DigitEnd end -> onDigit(channel, bridge, end);
            default -> inner.onFrame(channel, bridge, frame);
        };
    }

    private boolean mayBeCode(Channel channel, char digit) {
        return !typed.isEmpty() || isBeginning(keys(channel), Character.toString(digit));
    }

    private static boolean isBeginning(List<Key> keys, String digits) {
        return keys.stream().anyMatch(key -> key.code().startsWith(digits));
    }

    private Optional<Departure> onDigit(Channel channel, Bridge bridge, Frame.DigitEnd end) {
        List<Key> keys = keys(channel);
        boolean first = typed.isEmpty();
        typed.add(end);
        String digits = digits();
        Optional<Key> whole = keys.stream().filter(key -> key.code().equals(digits)).findFirst();
        if (whole.isPresent()) {
            forget();
            Optional<Departure> departure = whole.get().feature().run(channel, bridge);
            features.states().done(whole.get().name());
            return departure;
        }
        if (isBeginning(keys, digits)) {
            Duration patience =
                    features.options(channel).milliseconds(FeatureOption.FEATURE_DIGIT_TIMEOUT);
            patienceEnds = channel.in(patience);
            return Optional.empty();
        }
        if (!keys.isEmpty() && first) {
            features.states().noCode();
        } else if (!first) {
            features.states().unknown();
        }
        return passOn(channel, bridge, first);
    }

    private String digits() {
        StringBuilder digits = new StringBuilder();
        typed.forEach(end -> digits.append(end.digit()));
        return digits.toString();
    }

    private void forget() {
        typed.clear();
        patienceEnds = Strand.FOREVER;
    }

    /**
     * The other party gets what was no code after all.
     *
     * @param begun whether it heard the beginning already
     */
    private Optional<Departure> passOn(Channel channel, Bridge bridge, boolean begun) {
        List<Frame.DigitEnd> digits = List.copyOf(typed);
        forget();
        for (Frame.DigitEnd digit : digits) {
            Optional<Departure> departure =
                    begun
                            ? Optional.empty()
                            : inner.onFrame(channel, bridge, new Frame.DigitBegin(digit.digit()));
            if (departure.isEmpty()) {
                departure = inner.onFrame(channel, bridge, digit);
            }
            if (departure.isPresent()) {
                return departure;
            }
        }
        return Optional.empty();
    }

    @Override
    public long deadline() {
        return Math.min(patienceEnds, inner.deadline());
    }

    @Override
    public Optional<Departure> onDeadline(Channel channel, Bridge bridge) {
        if (channel.exchange().scheduler().nanos() >= patienceEnds) {
            features.states().unknown();
            return passOn(channel, bridge, false);
        }
        return inner.onDeadline(channel, bridge);
    }

    @Override
    public void onLeft(Channel channel, Bridge bridge, Departure why) {
        inner.onLeft(channel, bridge, why);
        if (consultation != null) {
            consultation.left();
            consultation = null;
        }
    }

    @Override
    public boolean letsGo() {
        return inner.letsGo() && allowed.isEmpty() && consultation == null;
    }
}
