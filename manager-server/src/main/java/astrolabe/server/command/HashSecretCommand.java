package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.server.account.HashedSecret;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes of a secret what an account may write down instead. */
final class HashSecretCommand implements ConsoleCommand {

    private final RandomGenerator random;

    HashSecretCommand(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public Spec spec() {
        return Spec.of("manager hash secret", "<secret>", "Hash a secret for manager.conf.")
                .says(
                        "Prints what to write behind \"secret =\" so that the file does not tell the secret.\n"
                                + "A client then has to log in with the secret itself: MD5 challenges need the text.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1 || arguments.getFirst().isEmpty()) {
            return Outcome.USAGE;
        }
        out.line(HashedSecret.text(arguments.getFirst(), random));
        return Outcome.SUCCESS;
    }
}
