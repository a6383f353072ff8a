package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.account.TlsConf;
import astrolabe.server.log.EventLog;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Shows the general settings. */
final class ShowSettingsCommand implements ConsoleCommand {

    private final Supplier<ManagerConf> settings;
    private final EventLog log;

    ShowSettingsCommand(Supplier<ManagerConf> settings, EventLog log) {
        this.settings = settings;
        this.log = log;
    }

    @Override
    public Spec spec() {
        return Spec.of("manager show settings", "", "Show the global manager settings.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        ManagerConf conf = settings.get();
        TlsConf tls = conf.tls();
        out.line("");
        out.line("Global Settings:");
        out.line("----------------");
        row(out, "Manager (AMI):", yes(conf.enabled()));
        row(out, "Web Manager (AMI/HTTP):", yes(conf.webEnabled()));
        row(out, "TCP Bindaddress:", conf.enabled() ? text(conf.address()) : "Disabled");
        row(out, "HTTP Timeout (seconds):", Long.toString(conf.httpTimeout().toSeconds()));
        row(out, "TLS Enable:", yes(tls.enabled()));
        row(out, "TLS Bindaddress:", tls.enabled() ? text(tls.address()) : "Disabled");
        row(out, "TLS Certfile:", tls.certificate().path().getFileName().toString());
        row(out, "TLS Privatekey:", tls.key().map(key -> key.path().toString()).orElse(""));
        row(out, "TLS Cipher:", tls.cipherText());
        row(out, "Allow multiple login:", yes(conf.allowMultipleLogin()));
        row(out, "Display connects:", yes(conf.displayConnects()));
        row(out, "Timestamp events:", yes(conf.timestampEvents()));
        list(out, "Channel vars:", conf.channelVars());
        list(out, "Disabled events:", conf.disabledEvents());
        row(out, "Debug:", yes(log.options().debug()));
        return Outcome.SUCCESS;
    }

    private static void row(ConsoleOutput out, String label, String value) {
        out.linef("  %-25.25s  %-15.55s", label, value);
    }

    private static void list(ConsoleOutput out, String label, Collection<String> values) {
        out.linef("  %-25.25s  %s", label, String.join(",", values));
    }

    private static String text(InetSocketAddress address) {
        return NetUtil.toSocketAddressString(address);
    }

    private static String yes(boolean value) {
        return value ? "Yes" : "No";
    }
}
