package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.Catalog;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Steps;
import java.util.Optional;

/** Runs the application that a text names, as {@code Name(arguments)}. On the channel's strand. */
final class ApplicationCall {

    private final Catalog<Application> applications;
    private final Steps steps;

    ApplicationCall(Catalog<Application> applications, Steps steps) {
        this.applications = applications;
        this.steps = steps;
    }

    /** Nothing when there is no such application; the text's variables are replaced already. */
    Optional<Outcome> run(Channel channel, String text) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        String data =
                open < 0 ? "" : text.substring(open + 1, close > open ? close : text.length());
        return applications
                .find(name(text))
                .map(application -> steps.execute(channel, application, data));
    }

    static String name(String text) {
        int open = text.indexOf('(');
        return (open < 0 ? text : text.substring(0, open)).strip();
    }
}
