package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.dialplan.ael.AelReader;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Calls a macro of {@code extensions.ael} from whichever file. */
final class AelSubApplication implements Application {

    private final Subroutines subroutines;

    AelSubApplication(Subroutines subroutines) {
        this.subroutines = subroutines;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "AELSub",
                        "builtin", // it is here whether or not the file is read
                        "Call a macro of extensions.ael.",
                        "routine",
                        "[args]")
                .says("Other files need not know how macros become steps of the dialplan.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.atMost(2, data);
        return subroutines.call(
                channel,
                arguments.at(0).strip() + "," + AelReader.MACRO + ",1(" + arguments.at(1) + ")");
    }
}
