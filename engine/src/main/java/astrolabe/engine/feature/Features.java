package astrolabe.engine.feature;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.dial.Announcer;
import astrolabe.engine.dial.CallFeature;
import astrolabe.engine.dial.CallFeatures;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.TestStates;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.Catalog;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.Places;
import astrolabe.engine.pbx.Steps;
import astrolabe.engine.pbx.Technologies;
import astrolabe.engine.sound.SoundPlayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The features of calls, as {@code features.conf} has them. Thread-safe. */
public final class Features implements CallFeatures {

    private static final Logger LOG = LoggerFactory.getLogger(Features.class);

    private final FeatureStates states;
    private final Announcer announcer;
    private final Places places;
    private final TransferNumber number;
    private final BlindTransfers blind;
    private final AttendedTransfers attended;
    private final DynamicFeatures dynamic;
    private volatile FeaturesConf conf = FeaturesConf.STANDARD;

    public Features(
            Bridges bridges,
            Technologies technologies,
            DialplanHolder dialplan,
            Steps steps,
            Catalog<Application> applications,
            Evaluator evaluator,
            SoundPlayer player,
            Announcer announcer,
            TestStates testStates) {
        this.states = new FeatureStates(testStates);
        this.announcer = announcer;
        this.places = steps.places();
        this.number = new TransferNumber(dialplan, player, states);
        this.blind = new BlindTransfers(bridges);
        this.attended = new AttendedTransfers(bridges, technologies, announcer, this);
        this.dynamic = new DynamicFeatures(steps, applications, evaluator);
    }

    public FeaturesConf conf() {
        return conf;
    }

    /** What holds from the next digit on. */
    public void conf(FeaturesConf next) {
        conf = next;
    }

    /** Transfers that somebody outside the call wants. */
    public BlindTransfers blindTransfers() {
        return blind;
    }

    /** The functions that change features for a single call. */
    public List<DialplanFunction> functions() {
        return List.of(new FeatureFunction(this), new FeaturemapFunction(this));
    }

    FeatureStates states() {
        return states;
    }

    /** The options that hold for a channel. On its strand. */
    FeatureOptions options(Channel channel) {
        return conf.options().overlaid(ChannelFeatures.of(channel).options());
    }

    /** The codes that hold for a channel. On its strand. */
    FeatureMap codes(Channel channel) {
        return conf.codes().overlaid(ChannelFeatures.of(channel).codes());
    }

    /** The code that a channel has for a feature; empty where it has none. On its strand. */
    public String code(Channel channel, BuiltinFeature feature) {
        return codes(channel).code(feature);
    }

    /** An option that holds for a channel. On its strand. */
    public String option(Channel channel, FeatureOption option) {
        return options(channel).text(option);
    }

    @Override
    public BridgeHook around(Channel channel, Set<CallFeature> allowed, BridgeHook inner) {
        return new FeatureHook(this, allowed, inner);
    }

    @Override
    public String disconnectCode(Channel channel) {
        return code(channel, BuiltinFeature.DISCONNECT);
    }

    /** The codes that count during a talk, those of the file before the administrator's own. */
    List<FeatureHook.Key> keys(Channel channel, Set<CallFeature> allowed, FeatureHook hook) {
        List<FeatureHook.Key> keys = new ArrayList<>();
        FeatureMap codes = codes(channel);
        for (BuiltinFeature feature : BuiltinFeature.values()) {
            if (allowed.contains(feature.permission())) {
                add(keys, codes.code(feature), feature.key(), builtin(feature, hook));
            }
        }
        for (DynamicFeature feature : DynamicFeatures.of(channel, conf)) {
            add(
                    keys,
                    feature.code(),
                    "unknown",
                    (self, bridge) -> dynamic.run(self, bridge, feature));
        }
        return keys;
    }

    /** The codes that count during a consultation. */
    List<FeatureHook.Key> keys(Channel channel, Consultation consultation) {
        List<FeatureHook.Key> keys = new ArrayList<>();
        FeatureOptions options = consultation.options();
        add(
                keys,
                options.text(FeatureOption.ATXFER_ABORT),
                "unknown",
                (_, _) -> consultation.abort());
        add(
                keys,
                options.text(FeatureOption.ATXFER_COMPLETE),
                "unknown",
                (_, _) -> Optional.of(Departure.FEATURE));
        add(
                keys,
                options.text(FeatureOption.ATXFER_THREEWAY),
                "atxferthreeway",
                (_, _) -> consultation.threeway());
        add(
                keys,
                options.text(FeatureOption.ATXFER_SWAP),
                "unknown",
                (_, _) -> consultation.swap());
        return keys;
    }

    private static void add(List<FeatureHook.Key> keys, String code, String name, Feature feature) {
        if (!code.isEmpty()) {
            keys.add(new FeatureHook.Key(code, name, feature));
        }
    }

    private Feature builtin(BuiltinFeature feature, FeatureHook hook) {
        return switch (feature) {
            case BLIND_TRANSFER -> this::transferBlindly;
            case ATTENDED_TRANSFER -> (self, bridge) -> transferAttended(self, bridge, hook);
            case DISCONNECT -> (_, _) -> Optional.of(Departure.FEATURE);
            case PARK -> (self, _) -> refuse(self, "no parking lot", "pbx-parkingfailed");
            case MIX_RECORD ->
                    (self, _) ->
                            refuse(
                                    self,
                                    "no recorder",
                                    option(self, FeatureOption.RECORDING_FAIL_SOUND));
        };
    }

    /** Lets the party hear that what it wishes can't be done. */
    private Optional<Departure> refuse(Channel channel, String reason, String sound) {
        LOG.warn("{}: the feature can't be used, there is {} here", channel.name(), reason);
        if (!sound.isEmpty()) {
            announcer.play(channel, sound);
        }
        return Optional.empty();
    }

    private Optional<Departure> transferBlindly(Channel transferer, Bridge bridge) {
        Optional<Channel> partner = bridge.partner(transferer);
        if (partner.isEmpty()) {
            return refuse(transferer, "nobody alone to transfer", failSound(transferer));
        }
        Hold.begin(transferer, partner.get());
        Optional<Location> place = number.ask(transferer, bridge, options(transferer));
        if (place.isEmpty()) {
            Hold.end(transferer, partner.get());
            return Optional.empty();
        }
        transferer
                .variable("GOTO_ON_BLINDXFR")
                .filter(text -> !text.isEmpty())
                .flatMap(text -> places.find(transferer, text.replace('^', ',')))
                .ifPresent(transferer.traits()::afterBridge);
        var _ = blind.transfer(transferer, place.get(), false);
        return Optional.empty();
    }

    private Optional<Departure> transferAttended(
            Channel transferer, Bridge bridge, FeatureHook hook) {
        Optional<Channel> partner = bridge.partner(transferer);
        if (partner.isEmpty()) {
            return refuse(transferer, "nobody alone to transfer", failSound(transferer));
        }
        Hold.begin(transferer, partner.get());
        FeatureOptions options = options(transferer);
        Optional<Location> place = number.ask(transferer, bridge, options);
        boolean called =
                place.isPresent()
                        && attended.begin(
                                transferer, partner.get(), bridge, place.get(), options, hook);
        if (!called) {
            Hold.end(transferer, partner.get());
            if (place.isPresent()) {
                announcer.play(transferer, failSound(transferer));
            }
        }
        return Optional.empty();
    }

    private String failSound(Channel channel) {
        return option(channel, FeatureOption.XFER_FAIL_SOUND);
    }
}
