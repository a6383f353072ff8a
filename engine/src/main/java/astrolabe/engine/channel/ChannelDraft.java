package astrolabe.engine.channel;

import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import java.util.Optional;

/**
 * A channel to be made.
 *
 * @param name the whole name, {@code Local/100@default-00000001;1}
 * @param uniqueId its unique id
 * @param linkedId the call it belongs to; the unique id when empty
 * @param location where in the dialplan it stands at first
 * @param outgoing whether we called it, rather than it us
 * @param caller who is on the line, as far as the technology knows
 */
public record ChannelDraft(
        String name,
        String uniqueId,
        String linkedId,
        ChannelState state,
        Location location,
        boolean outgoing,
        Optional<String> language,
        String account,
        PartyId caller) {}
