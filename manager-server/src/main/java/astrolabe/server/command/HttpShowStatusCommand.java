package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.server.http.HttpConf;
import astrolabe.server.http.WebStatus;
import io.netty.util.NetUtil;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows where the web server listens and what it serves. */
final class HttpShowStatusCommand implements ConsoleCommand {

    private final Supplier<Optional<WebStatus>> status;

    HttpShowStatusCommand(Supplier<Optional<WebStatus>> status) {
        this.status = status;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "http show status", "", "Show where the web server listens and what it serves.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        out.line("HTTP Server Status:");
        status.get().ifPresentOrElse(it -> show(it, out), () -> out.line("Server Disabled"));
        return Outcome.SUCCESS;
    }

    private static void show(WebStatus status, ConsoleOutput out) {
        HttpConf conf = status.conf();
        out.line("Prefix: " + conf.prefix());
        out.line("Server: " + conf.serverName());
        if (status.plain().isEmpty()) {
            out.line("Server Disabled");
            out.line("");
            return;
        }
        out.line(
                "Server Enabled and Bound to "
                        + NetUtil.toSocketAddressString(status.plain().get()));
        status.secure()
                .ifPresent(address ->
                        out.line(
                                "HTTPS Server Enabled and Bound to "
                                        + NetUtil.toSocketAddressString(address)));
        out.line("");
        out.line("Enabled URI's:");
        status.places()
                .forEach(place -> out.line(conf.prefix() + place.path() + " => " + place.says()));
        out.line("");
        out.line("Enabled Redirects:");
        conf.redirects().forEach(it -> out.line("  " + it.from() + " => " + it.to()));
        none(conf.redirects(), out);
        out.line("");
        out.line("Path Restrictions:");
        conf.restrictions().forEach(it -> out.line("  Path: " + it.path()));
        none(conf.restrictions(), out);
    }

    private static void none(List<?> list, ConsoleOutput out) {
        if (list.isEmpty()) {
            out.line("  None.");
        }
    }
}
