package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.GosubStack;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Places;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls subroutines written as {@code [[context,]extension,]priority[(argument[,...])]}. */
final class Subroutines {

    private static final Logger LOG = LoggerFactory.getLogger(Subroutines.class);

    private final Places places;

    Subroutines(Places places) {
        this.places = places;
    }

    /** Enters the subroutine; a place that does not exist ends the call. */
    Outcome call(Channel channel, String text) {
        int open = text.indexOf('(');
        String place = open < 0 ? text : text.substring(0, open);
        Optional<Location> start =
                places.find(channel, place).filter(found -> places.exists(channel, found));
        GosubStack stack = GosubStack.of(channel);
        if (start.isEmpty() || stack.depth() >= GosubStack.DEPTH) {
            LOG.error(
                    "{}: {}: {}",
                    channel.name(),
                    start.isEmpty() ? "there is no such subroutine" : "too many nested subroutines",
                    text);
            return Outcome.HANGUP;
        }
        String arguments = open < 0 ? "" : inParentheses(text, open);
        stack.push(channel, channel.location(), Arguments.of(arguments).values());
        return new Outcome.Jump(start.get());
    }

    private static String inParentheses(String text, int open) {
        int close = text.lastIndexOf(')');
        return text.substring(open + 1, close > open ? close : text.length());
    }
}
