package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what the machine has left. */
final class CoreShowSysinfoCommand implements ConsoleCommand {

    private final Path proc;

    /**
     * @param proc where the kernel tells of the machine
     */
    CoreShowSysinfoCommand(Path proc) {
        this.proc = proc;
    }

    @Override
    public Spec spec() {
        return Spec.of("core show sysinfo", "", "Show the machine's uptime and memory.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        try {
            print(uptime(), memory(), processes(), out);
            return Outcome.SUCCESS;
        } catch (IOException e) {
            out.line("The machine does not tell: " + e.getMessage());
            return Outcome.FAILURE;
        }
    }

    private static void print(
            Duration uptime, Map<String, String> memory, long processes, ConsoleOutput out) {
        out.print("\nSystem Statistics\n-----------------\n");
        row(out, "System Uptime", Texts.count(uptime.toHours(), "hour"));
        row(out, "Total RAM", memory.getOrDefault("MemTotal", "0") + " KiB");
        row(out, "Free RAM", memory.getOrDefault("MemFree", "0") + " KiB");
        row(out, "Buffer RAM", memory.getOrDefault("Buffers", "0") + " KiB");
        row(out, "Total Swap Space", memory.getOrDefault("SwapTotal", "0") + " KiB");
        row(out, "Free Swap Space", memory.getOrDefault("SwapFree", "0") + " KiB");
        out.line("");
        row(out, "Number of Processes", processes + " ");
        out.line("");
    }

    private static void row(ConsoleOutput out, String label, String value) {
        out.linef("  %-26s %s", label + ":", value);
    }

    private Duration uptime() throws IOException {
        String seconds = Files.readString(proc.resolve("uptime")).split("[. ]", 2)[0];
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    /** {@code MemTotal: 24684084 kB} and the like. */
    private Map<String, String> memory() throws IOException {
        Map<String, String> memory = new HashMap<>();
        for (String line : Files.readAllLines(proc.resolve("meminfo"))) {
            String[] words = line.split(":? +");
            if (words.length > 1) {
                memory.put(words[0], words[1]);
            }
        }
        return memory;
    }

    private long processes() throws IOException {
        try (var files = Files.list(proc)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+")).count();
        }
    }
}
