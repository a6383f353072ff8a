package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.Outcome;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a variable over from another channel. */
final class ImportVarApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(ImportVarApplication.class);

    private final Evaluator evaluator;

    ImportVarApplication(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "ImportVar",
                        "pbx_builtins",
                        "Set a variable to the value that one has on another channel.",
                        "newvar=channelname",
                        "variable")
                .says(
                        "The variable may be a function as well; it is read as that channel reads it. Where there is no such"
                                + " channel, the new variable is empty.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        int equals = data.indexOf('=');
        Arguments arguments = Arguments.atMost(2, data.substring(equals + 1));
        if (equals <= 0 || arguments.count() < 2) {
            LOG.warn("{}: ImportVar({}) is not newvar=channelname,variable", channel.name(), data);
            return Outcome.NEXT;
        }
        String value = read(channel, arguments.at(0).strip(), arguments.at(1).strip());
        channel.setVariable(data.substring(0, equals).strip(), value);
        return Outcome.NEXT;
    }

    private String read(Channel channel, String name, String variable) {
        Optional<Channel> other = channel.exchange().channels().find(name);
        if (other.isEmpty()) {
            LOG.warn("{}: ImportVar: there is no channel '{}'", channel.name(), name);
            return "";
        }
        return other.get().equals(channel)
                ? evaluator.reported(channel, variable)
                : channel.join(other.get().ask(owner -> evaluator.reported(owner, variable)));
    }
}
