package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.server.token.Tokens;
import java.util.List;

/** Ends a token. */
final class TokenRevokeCommand implements ConsoleCommand {

    private final Tokens tokens;

    TokenRevokeCommand(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Spec spec() {
        return Spec.of("manager token revoke", "<id>", "End a bearer token.")
                .says("Nobody can use the token any more; sessions that it opened go on.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        boolean known = tokens.revoke(arguments.getFirst());
        out.line(known ? "Token revoked" : "No such token: " + arguments.getFirst());
        return known ? Outcome.SUCCESS : Outcome.FAILURE;
    }
}
