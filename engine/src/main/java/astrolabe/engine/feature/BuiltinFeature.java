package astrolabe.engine.feature;

import astrolabe.engine.dial.CallFeature;
import java.util.Arrays;
import java.util.Optional;

/** A feature that needs no application, in the order in which it is listed. */
public enum BuiltinFeature {
    BLIND_TRANSFER("blindxfer", "Blind Transfer", "#", CallFeature.TRANSFER),
    ATTENDED_TRANSFER("atxfer", "Attended Transfer", "", CallFeature.TRANSFER),
    DISCONNECT("disconnect", "Disconnect Call", "*", CallFeature.DISCONNECT),
    PARK("parkcall", "Park Call", "", CallFeature.PARK),
    MIX_RECORD("automixmon", "One Touch MixMonitor", "", CallFeature.MIX_RECORD);

    private final String key;
    private final String title;
    private final String standard;
    private final CallFeature permission;

    BuiltinFeature(String key, String title, String standard, CallFeature permission) {
        this.key = key;
        this.title = title;
        this.standard = standard;
        this.permission = permission;
    }

    /** The name in the file and in {@code FEATUREMAP()}. */
    public String key() {
        return key;
    }

    /** What listings call it. */
    public String title() {
        return title;
    }

    /** The code without a setting; empty where it has none. */
    public String standard() {
        return standard;
    }

    /** What a party must be allowed. */
    CallFeature permission() {
        return permission;
    }

    /** The feature of this name, in any case. */
    public static Optional<BuiltinFeature> named(String name) {
        return Arrays.stream(values())
                .filter(feature -> feature.key.equalsIgnoreCase(name))
                .findFirst();
    }
}
