package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.Outcome;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties a table of the call. */
final class ClearHashApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(ClearHashApplication.class);

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "ClearHash", "func_strings", "Empty a table of the call.", "hashname")
                .says("The table is one that HASH() fills.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        try {
            HashTable.of(Optional.of(channel), data.strip()).clear();
        } catch (FunctionFailed e) {
            LOG.warn("{}: ClearHash({}): {}", channel.name(), data, e.getMessage());
        }
        return Outcome.NEXT;
    }
}
