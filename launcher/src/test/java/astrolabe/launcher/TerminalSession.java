package astrolabe.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A terminal with a program on it, held by tmux: keys go in, and what stands on the screen comes
 * out. Belongs to one thread.
 */
final class TerminalSession implements AutoCloseable {

    private final Path socket;
    private final long program;
    private final InputStream shown;
    private final byte[] news = new byte[8192];

    private TerminalSession(Path socket, long program, InputStream shown) {
        this.socket = socket;
        this.program = program;
        this.shown = shown;
    }

    /**
     * @param directory for files of its own, with a short name: sockets have no room for a long one
     */
    static TerminalSession start(
            Path directory, int columns, int rows, List<String> command, Map<String, String> env)
            throws IOException, InterruptedException {
        Path socket = directory.resolve("tmux");
        Path pipe = directory.resolve("shown");
        String _ = finish(new ProcessBuilder("mkfifo", pipe.toString()));
        // What the program shows is read from its first letter on: it waits until somebody does.
        List<String> started = new ArrayList<>(tmux(socket));
        started.addAll(
                List.of(
                        "new-session",
                        "-d",
                        "-x",
                        Integer.toString(columns),
                        "-y",
                        Integer.toString(rows)));
        env.forEach((name, value) -> started.addAll(List.of("-e", name + "=" + value)));
        started.add("read _; exec " + String.join(" ", command));
        String _ = finish(new ProcessBuilder(started));
        List<String> piped = new ArrayList<>(tmux(socket));
        piped.addAll(List.of("pipe-pane", "-O", "cat > " + pipe));
        String _ = finish(new ProcessBuilder(piped));
        List<String> asked = new ArrayList<>(tmux(socket));
        asked.addAll(List.of("display-message", "-p", "#{pane_pid}"));
        long program = Long.parseLong(finish(new ProcessBuilder(asked)).strip());
        TerminalSession session = new TerminalSession(socket, program, Files.newInputStream(pipe));
        session.type("Enter");
        return session;
    }

    /** Presses keys, each named as tmux names it; other words are typed as they are. */
    void type(String... keys) throws IOException, InterruptedException {
        List<String> typed = new ArrayList<>(tmux(socket));
        typed.add("send-keys");
        typed.addAll(List.of(keys));
        String _ = finish(new ProcessBuilder(typed));
    }

    /** Pastes text as a terminal does that tells pasting from typing. */
    void paste(String text) throws IOException, InterruptedException {
        List<String> set = new ArrayList<>(tmux(socket));
        set.addAll(List.of("set-buffer", text));
        String _ = finish(new ProcessBuilder(set));
        List<String> paste = new ArrayList<>(tmux(socket));
        paste.addAll(List.of("paste-buffer", "-p"));
        String _ = finish(new ProcessBuilder(paste));
    }

    void resize(int columns, int rows) throws IOException, InterruptedException {
        List<String> resized = new ArrayList<>(tmux(socket));
        resized.addAll(
                List.of(
                        "resize-window",
                        "-x",
                        Integer.toString(columns),
                        "-y",
                        Integer.toString(rows)));
        String _ = finish(new ProcessBuilder(resized));
    }

    /** Waits until a line of the screen holds this; returns the screen. */
    List<String> until(String part) throws IOException, InterruptedException {
        return until(part, screen -> screen.stream().anyMatch(line -> line.contains(part)));
    }

    /** Waits until the last line of the screen is this alone: a prompt. */
    void untilLast(String prompt) throws IOException, InterruptedException {
        var _ =
                until(
                        prompt,
                        screen ->
                                screen.reversed().stream()
                                        .filter(line -> !line.isBlank())
                                        .findFirst()
                                        .filter(line -> line.strip().endsWith(prompt))
                                        .isPresent());
    }

    private List<String> until(String wanted, Predicate<List<String>> fits)
            throws IOException, InterruptedException {
        List<String> screen = screen();
        while (!fits.test(screen)) {
            if (shown.read(news) < 0) {
                throw new AssertionError(
                        "ended without '" + wanted + "':\n" + String.join("\n", screen));
            }
            screen = screen();
        }
        return screen;
    }

    /** The lines of the screen, without the colours. */
    List<String> screen() throws IOException, InterruptedException {
        return capture("-p");
    }

    /** The lines of the screen with the sequences that colour them. */
    List<String> colouredScreen() throws IOException, InterruptedException {
        return capture("-pe");
    }

    private List<String> capture(String how) throws IOException, InterruptedException {
        List<String> captured = new ArrayList<>(tmux(socket));
        captured.addAll(List.of("capture-pane", how));
        Process process = new ProcessBuilder(captured).redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        int _ = process.waitFor();
        return lines;
    }

    /** Waits until the program on it has ended. */
    void ended() throws IOException {
        while (shown.read(news) >= 0) {
            // what it says at the end
        }
    }

    private static List<String> tmux(Path socket) {
        return List.of("tmux", "-S", socket.toString(), "-f", "/dev/null");
    }

    private static String finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", builder.command()) + ": " + said);
        }
        return said;
    }

    /** Ends the terminal and whatever still runs on it. */
    @Override
    public void close() throws IOException, InterruptedException {
        List<String> killed = new ArrayList<>(tmux(socket));
        killed.add("kill-server");
        Process process =
                new ProcessBuilder(killed)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int _ = process.waitFor(); // it may be gone already
        ProcessHandle.of(program).ifPresent(handle -> handle.onExit().join());
        shown.close();
    }
}
