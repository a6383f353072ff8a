package astrolabe.console;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code core waitfullybooted}: answers once the server has come up completely. */
public final class WaitFullyBootedCommand implements ConsoleCommand {

    private static final Spec SPEC =
            Spec.of("core waitfullybooted", "", "Wait until the server has started completely.")
                    .says(
                            "Answers at once when everything is running; before that, as soon as it"
                                    + " is.");

    private final CountDownLatch booted;

    /**
     * @param booted reaches zero when everything has started
     */
    public WaitFullyBootedCommand(CountDownLatch booted) {
        this.booted = booted;
    }

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) throws InterruptedException {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        booted.await();
        out.line("Asterisk has fully booted.");
        return Outcome.SUCCESS;
    }
}
