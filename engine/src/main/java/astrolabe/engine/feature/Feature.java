package astrolabe.engine.feature;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Channel;
import java.util.Optional;

/** What happens when a party has dialled a code. */
@FunctionalInterface
interface Feature {

    /** On the party's strand; may wait, and may end the party's stay in the bridge. */
    Optional<Departure> run(Channel channel, Bridge bridge);
}
