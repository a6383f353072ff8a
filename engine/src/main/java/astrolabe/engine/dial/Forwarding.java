package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;
import java.util.Optional;

/** Where a call goes that the called party sends elsewhere. */
final class Forwarding {

    private static final String CONTEXT = "FORWARD_CONTEXT";

    private Forwarding() {}

    /**
     * The destination as {@code Technology/address}: an extension is one of the context that
     * variable FORWARD_CONTEXT of the forwarding channel or the caller names, or of the forwarding
     * channel's own. Any thread.
     */
    static String destination(Channel forwarder, Optional<Channel> caller, String wished) {
        if (wished.indexOf('/') >= 0) {
            return wished;
        }
        String context =
                forwarder
                        .variable(CONTEXT)
                        .or(() -> caller.flatMap(channel -> channel.variable(CONTEXT)))
                        .filter(name -> !name.isEmpty())
                        .orElse(forwarder.snapshot().context());
        return "Local/" + wished + "@" + context;
    }
}
