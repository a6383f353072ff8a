package astrolabe.server.action;

import astrolabe.manager.Action;
import astrolabe.manager.Console;
import astrolabe.manager.Param;
import astrolabe.manager.Privilege;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import java.util.List;
import java.util.Locale;

/** Runs a line of the console. */
final class CommandAction implements Action {

    private static final Param<String> COMMAND = Param.required("Command", "The line to run.");

    /** What a client may not do to the server it talks to. */
    private static final List<List<String>> REFUSED =
            List.of(
                    List.of("module", "load"),
                    List.of("module", "unload"),
                    List.of("restart", "gracefully"));

    private final Console console;

    CommandAction(Console console) {
        this.console = console;
    }

    @Override
    public Spec spec() {
        return Spec.named("Command")
                .since("0.3.0")
                .anyOf(Privilege.COMMAND)
                .says("Run a console command.", "Its output is returned line by line.")
                .params(COMMAND)
                .whenMissing("No command provided");
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        String line = request.get(COMMAND);
        if (isRefused(line)) {
            return Reply.failure("Command blacklisted");
        }
        Console.Result result = console.run(line);
        return Reply.output(result.succeeded(), result.lines());
    }

    private static boolean isRefused(String line) {
        List<String> words = List.of(line.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return words.size() >= 2 && REFUSED.contains(words.subList(0, 2));
    }
}
