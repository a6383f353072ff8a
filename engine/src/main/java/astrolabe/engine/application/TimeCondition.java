package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.TestTime;
import astrolabe.engine.dialplan.TimeSpec;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a time, as the dialplan writes it, is now. */
final class TimeCondition {

    private static final Logger LOG = LoggerFactory.getLogger(TimeCondition.class);

    private TimeCondition() {}

    /** A part of the time that can't be read is told in the log, and never holds. */
    static boolean holds(Channel channel, String time) {
        return TimeSpec.parse(
                        time,
                        ZoneId.systemDefault(),
                        problem -> LOG.warn("{}: {}", channel.name(), problem))
                .includes(TestTime.of(channel));
    }
}
