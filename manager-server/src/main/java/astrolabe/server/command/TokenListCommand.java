package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.server.token.Token;
import astrolabe.server.token.Tokens;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Shows the tokens there are, without their texts. */
final class TokenListCommand implements ConsoleCommand {

    private static final String LINE = "%-10s %-20s %-21s %s";

    private final Tokens tokens;
    private final InstantSource clock;

    TokenListCommand(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("manager token list", "", "List the bearer tokens.")
                .says("Shows each token's id, account, and when it was made and ends.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        Instant now = clock.instant();
        List<Token> all = tokens.all();
        out.line(LINE.formatted("Token", "Account", "Created", "Expires"));
        for (Token token : all) {
            String end = token.expires().map(Instant::toString).orElse("never");
            out.line(
                    LINE.formatted(
                            token.id(),
                            token.account(),
                            token.created(),
                            token.isValid(now) ? end : end + " (over)"));
        }
        out.line(all.size() + " tokens");
        return Outcome.SUCCESS;
    }
}
