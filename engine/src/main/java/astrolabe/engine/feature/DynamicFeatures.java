package astrolabe.engine.feature;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.dial.Subroutines;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.Catalog;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Steps;
import astrolabe.engine.pbx.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The features that consist of an application. Thread-safe. */
final class DynamicFeatures {

    private static final Logger LOG = LoggerFactory.getLogger(DynamicFeatures.class);

    private final Steps steps;
    private final Catalog<Application> applications;
    private final Evaluator evaluator;

    DynamicFeatures(Steps steps, Catalog<Application> applications, Evaluator evaluator) {
        this.steps = steps;
        this.applications = applications;
        this.evaluator = evaluator;
    }

    /**
     * Those that a channel names in {@code DYNAMIC_FEATURES}: features or groups, with # between.
     */
    static List<DynamicFeature> of(Channel channel, FeaturesConf conf) {
        List<DynamicFeature> all = new ArrayList<>();
        for (String name : channel.variable("DYNAMIC_FEATURES").orElse("").split("#")) {
            if (conf.groups().containsKey(name)) {
                all.addAll(conf.groups().get(name));
            } else if (conf.applications().containsKey(name)) {
                all.add(conf.applications().get(name));
            } else if (!name.isBlank()) {
                LOG.debug("{}: there is no feature or group {}", channel.name(), name);
            }
        }
        return all;
    }

    /** On the strand of whoever dialled the code. */
    Optional<Departure> run(Channel activator, Bridge bridge, DynamicFeature feature) {
        Optional<Channel> partner = bridge.partner(activator);
        if (!feature.onPeer()) {
            entertain(partner, feature);
            execute(activator, activator.name(), feature);
            partner.ifPresent(Hold::silence);
        } else if (partner.isPresent()) {
            entertain(Optional.of(activator), feature);
            String by = activator.name();
            boolean _ =
                    bridge.perform(
                            partner.get(),
                            peer -> {
                                execute(peer, by, feature);
                                Hold.silence(activator);
                                return Optional.empty();
                            });
        }
        return Optional.empty();
    }

    private static void entertain(Optional<Channel> waiting, DynamicFeature feature) {
        if (!feature.musicClass().isEmpty()) {
            waiting.ifPresent(other -> other.post(() -> other.startMusic(feature.musicClass())));
        }
    }

    private void execute(Channel channel, String activator, DynamicFeature feature) {
        channel.setVariable("DYNAMIC_FEATURENAME", feature.name());
        channel.setVariable("DYNAMIC_WHO_ACTIVATED", activator);
        evaluator.onBehalfOf(
                Trust.DIALPLAN,
                () -> {
                    execute(channel, feature);
                    return true;
                });
    }

    /** The administrator's own application; it does not move the channel in the dialplan. */
    private void execute(Channel channel, DynamicFeature feature) {
        String data = evaluator.expand(Optional.of(channel), feature.arguments());
        if (feature.application().equalsIgnoreCase("Gosub")) {
            new Subroutines(steps).run(channel, data);
            return;
        }
        Optional<Application> application = applications.find(feature.application());
        if (application.isEmpty()) {
            LOG.warn(
                    "{}: no application {} for feature {}",
                    channel.name(),
                    feature.application(),
                    feature.name());
            return;
        }
        Outcome _ = steps.execute(channel, application.get(), data);
    }
}
