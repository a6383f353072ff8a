package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.token.Tokens;
import astrolabe.server.token.Tokens.Made;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a token that stands for an account. */
final class TokenCreateCommand implements ConsoleCommand {

    private static final int LONGEST_DAYS = 36_500;

    private final Supplier<ManagerConf> conf;
    private final Tokens tokens;

    TokenCreateCommand(Supplier<ManagerConf> conf, Tokens tokens) {
        this.conf = conf;
        this.tokens = tokens;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                        "manager token create",
                        "<account> [<days>]",
                        "Make a bearer token for an account.")
                .says(
                        "Prints a token with which clients over HTTP and WebSocket are the account, for so many days or\n"
                                + "until it is revoked. It is shown this once: only a hash of it is kept.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            return Outcome.USAGE;
        }
        String account = arguments.getFirst();
        if (conf.get().account(account).isEmpty()) {
            out.line("No such account: " + account);
            return Outcome.FAILURE;
        }
        Optional<Duration> life = Optional.empty();
        if (arguments.size() == 2) {
            life = days(arguments.get(1));
            if (life.isEmpty()) {
                return Outcome.USAGE;
            }
        }
        Made made = tokens.create(account, life);
        out.line("Token " + made.token().id() + ": " + made.text());
        return Outcome.SUCCESS;
    }

    private static Optional<Duration> days(String text) {
        try {
            int days = Integer.parseInt(text);
            return days > 0 && days <= LONGEST_DAYS
                    ? Optional.of(Duration.ofDays(days))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
