package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the dialplan has to say to whoever watches the console. */
final class VerboseLog {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.verbose");

    private VerboseLog() {}

    /**
     * @param level how talkative a console must be to show it; travels as the key {@code verbosity}
     */
    static void say(Channel channel, int level, String message) {
        LOG.atInfo().addKeyValue("verbosity", level).log("{}: {}", channel.name(), message);
    }
}
