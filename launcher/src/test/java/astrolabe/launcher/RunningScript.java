package astrolabe.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that the script has started in the foreground. Belongs to one thread. */
final class RunningScript implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Manager interface on (.*):(\\d+)");

    private static final Duration LONGEST = Duration.ofSeconds(100);

    private final Process process;
    private final BufferedReader out;
    private final List<String> printed = new ArrayList<>();

    private RunningScript(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        // A line that never comes must fail the test and not hold up the build: reading can't be
        // interrupted.
        CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS)
                .execute(process::destroyForcibly);
    }

    /** Waits until it says that it has booted. */
    static RunningScript booted(Process process) throws IOException {
        RunningScript script = new RunningScript(process);
        script.until("Asterisk Ready.");
        return script;
    }

    /** Reads on until a line that contains this. */
    String until(String part) throws IOException {
        String line = out.readLine();
        while (line != null) {
            printed.add(line);
            if (line.contains(part)) {
                return line;
            }
            line = out.readLine();
        }
        throw new AssertionError("ended without '" + part + "':\n" + String.join("\n", printed));
    }

    List<String> printed() {
        return List.copyOf(printed);
    }

    Process process() {
        return process;
    }

    /** A connection to its manager interface. */
    Socket manager() throws IOException {
        for (String line : printed) {
            Matcher address = ADDRESS.matcher(line);
            if (address.matches()) {
                return new Socket(address.group(1), Integer.parseInt(address.group(2)));
            }
        }
        throw new AssertionError("no manager in\n" + String.join("\n", printed));
    }

    /** Sends a signal by its name. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Waits for its end; returns the exit status. */
    int end() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
