package astrolabe.engine.channel;

import java.util.Optional;

/**
 * What a channel does for a part of its life: runs the dialplan, rings, stays in a bridge. Runs on
 * the channel's strand.
 */
@FunctionalInterface
public interface Activity {

    /** Returns what to do next; nothing when the channel is to be hung up. */
    Optional<Activity> run(Channel channel);
}
