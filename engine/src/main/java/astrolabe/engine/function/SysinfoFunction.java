package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the machine has and does. */
final class SysinfoFunction implements DialplanFunction {

    private final Exchange exchange;

    SysinfoFunction(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "SYSINFO", "func_sysinfo", "What the machine has and does.", "parameter")
                .says(
                        "loadavg is the load of the last minute, numcalls the number of calls, uptime the hours since the machine was started, numprocs the number of its processes; totalram, freeram, bufferram, totalswap and freeswap are KiB. All but numcalls are known on Linux only.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        String parameter = arguments.strip().toLowerCase(Locale.ROOT);
        try {
            return switch (parameter) {
                case "loadavg" -> word("loadavg", 0);
                case "numprocs" -> word("loadavg", 3).replaceFirst(".*/", "");
                case "uptime" -> Long.toString((long) Double.parseDouble(word("uptime", 0)) / 3600);
                case "numcalls" -> Integer.toString(calls());
                case "totalram" -> memory("MemTotal");
                case "freeram" -> memory("MemFree");
                case "bufferram" -> memory("Buffers");
                case "totalswap" -> memory("SwapTotal");
                case "freeswap" -> memory("SwapFree");
                default -> throw new FunctionFailed("SYSINFO has no " + arguments);
            };
        } catch (IOException e) {
            throw new FunctionFailed("SYSINFO: this system does not tell " + parameter);
        }
    }

    private int calls() {
        return (int)
                exchange.channels().all().stream()
                        .filter(channel -> channel.runsDialplan() && !channel.isEnded())
                        .count();
    }

    private static String word(String file, int index) throws IOException {
        return Files.readString(Path.of("/proc", file)).strip().split("\\s+")[index];
    }

    private static String memory(String name) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/meminfo"));
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.split("\\s+")[1])
                .findFirst()
                .orElseThrow(() -> new IOException(name + " is not there"));
    }
}
