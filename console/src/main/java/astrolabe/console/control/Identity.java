package astrolabe.console.control;

/**
 * How the server introduces itself to an interactive console.
 *
 * @param host the machine's name, shown in the prompt
 * @param version what {@code core show version} begins with
 * @param coloured whether consoles may show lines in colours
 */
public record Identity(String host, String version, long pid, boolean coloured) {

    public Identity(String host, String version, long pid) {
        this(host, version, pid, true);
    }

    String greeting() {
        return "Connected to %s currently running on %s (pid = %d)\n".formatted(version, host, pid);
    }

    String prompt() {
        return host + "*CLI> ";
    }
}
