package astrolabe.engine.feature;

import java.util.EnumMap;
import java.util.Map;

/** The codes of the built-in features; those not given have their standard. Immutable. */
public final class FeatureMap {

    /** No code is set. */
    public static final FeatureMap STANDARD = new FeatureMap(Map.of());

    private final Map<BuiltinFeature, String> given;

    private FeatureMap(Map<BuiltinFeature, String> given) {
        this.given = Map.copyOf(given);
    }

    static FeatureMap of(Map<BuiltinFeature, String> codes) {
        return new FeatureMap(codes);
    }

    /** The code of a feature; empty when it has none. */
    public String code(BuiltinFeature feature) {
        return given.getOrDefault(feature, feature.standard());
    }

    FeatureMap with(BuiltinFeature feature, String code) {
        Map<BuiltinFeature, String> more = new EnumMap<>(BuiltinFeature.class);
        more.putAll(given);
        more.put(feature, code);
        return new FeatureMap(more);
    }

    FeatureMap overlaid(FeatureMap other) {
        Map<BuiltinFeature, String> both = new EnumMap<>(BuiltinFeature.class);
        both.putAll(given);
        both.putAll(other.given);
        return new FeatureMap(both);
    }
}
