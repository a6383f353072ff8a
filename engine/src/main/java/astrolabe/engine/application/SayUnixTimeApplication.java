package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.speech.SpokenTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says a date and time. */
final class SayUnixTimeApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(SayUnixTimeApplication.class);

    /** The last second of the year 9999. */
    private static final double LAST = 253_402_300_799.0;

    private final Speaking speaking;

    SayUnixTimeApplication(Speaking speaking) {
        this.speaking = speaking;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "SayUnixTime",
                        "app_sayunixtime",
                        "Say a date and time in the call's language.",
                        "[unixtime]",
                        "[timezone]",
                        "[format]",
                        "[options]")
                .says(
                        "The time is in seconds since 1970, now unless it is given. The letters of the format are A day of"
                                + " the week, B month, m its number, d day, Y year, I hour of 12, H and k of 24, M"
                                + " minute, S second, p a.m. or p.m., Q today, yesterday or the date, q the same without"
                                + " today, R for HM, T for HMS; 'name' is a sound. Without one it is ABdY"
                                + " 'digits/at' IMp.")
                .option("j", "A digit ends it and begins an extension.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        Instant now = channel.exchange().scheduler().instant();
        OptionalDouble seconds = Texts.number(arguments.at(0));
        if (arguments.has(0) && (seconds.isEmpty() || Math.abs(seconds.getAsDouble()) > LAST)) {
            LOG.warn("{}: SayUnixTime: '{}' is no time", channel.name(), arguments.at(0));
            return Outcome.NEXT;
        }
        Options options =
                Options.parse(
                        arguments.at(3),
                        "j",
                        problem -> LOG.warn("{}: SayUnixTime: {}", channel.name(), problem));
        ZoneId zone = zone(channel, arguments.at(1).strip());
        Instant moment =
                seconds.isPresent() ? Instant.ofEpochSecond((long) seconds.getAsDouble()) : now;
        var words =
                SpokenTime.say(
                        channel.language(),
                        moment.atZone(zone),
                        now.atZone(zone).toLocalDate(),
                        arguments.has(2) ? arguments.at(2) : SpokenTime.USUAL);
        return options.has('j') ? speaking.say(channel, words, true) : speaking.say(channel, words);
    }

    private static ZoneId zone(Channel channel, String name) {
        try {
            return name.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(name);
        } catch (DateTimeException _) {
            LOG.warn("{}: SayUnixTime: there is no time zone '{}'", channel.name(), name);
            return ZoneId.systemDefault();
        }
    }
}
