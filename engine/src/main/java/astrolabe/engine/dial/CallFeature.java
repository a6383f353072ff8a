package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Options;
import java.util.EnumSet;
import java.util.Set;

/** What a party of a call may do with its keypad during the call. */
public enum CallFeature {
    /** Send the other party elsewhere. */
    TRANSFER('t', 'T'),
    /** Hang up with a code. */
    DISCONNECT('h', 'H'),
    /** Park the other party. */
    PARK('k', 'K'),
    /** Record both sides into two files. */
    RECORD('w', 'W'),
    /** Record both sides into one file. */
    MIX_RECORD('x', 'X');

    private final char called;
    private final char calling;

    CallFeature(char called, char calling) {
        this.called = called;
        this.calling = calling;
    }

    /** What the option letters allow the called party. */
    static Set<CallFeature> ofCalled(Options letters) {
        Set<CallFeature> allowed = EnumSet.noneOf(CallFeature.class);
        for (CallFeature feature : values()) {
            if (letters.has(feature.called)) {
                allowed.add(feature);
            }
        }
        return allowed;
    }

    /** What a channel may do in every call, as the letters of a calling party say. */
    public static Set<CallFeature> ofChannel(Channel channel) {
        Set<CallFeature> allowed = EnumSet.noneOf(CallFeature.class);
        for (CallFeature feature : values()) {
            if (channel.traits().callFeatures().indexOf(feature.calling) >= 0) {
                allowed.add(feature);
            }
        }
        return allowed;
    }

    /** What the option letters allow the calling party. */
    static Set<CallFeature> ofCalling(Options letters) {
        Set<CallFeature> allowed = EnumSet.noneOf(CallFeature.class);
        for (CallFeature feature : values()) {
            if (letters.has(feature.calling)) {
                allowed.add(feature);
            }
        }
        return allowed;
    }
}
