package astrolabe.launcher.log;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The system's log, reached through its socket (RFC 3164). The JDK has no datagrams of the Unix
 * domain, so that the C library is called. Belongs to the thread that writes the log.
 */
final class Syslog implements LogSink {

    /** Where the system listens. */
    static final Path USUAL_SOCKET = Path.of("/dev/log");

    private static final List<String> FACILITIES =
            List.of(
                    "kern",
                    "user",
                    "mail",
                    "daemon",
                    "auth",
                    "syslog",
                    "lpr",
                    "news",
                    "uucp",
                    "cron",
                    "authpriv",
                    "ftp",
                    "ntp",
                    "audit",
                    "alert",
                    "clock",
                    "local0",
                    "local1",
                    "local2",
                    "local3",
                    "local4",
                    "local5",
                    "local6",
                    "local7");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ENGLISH)
                    .withZone(ZoneId.systemDefault());

    private static final int UNIX = 1;
    private static final int DATAGRAM = 2;
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final int DO_NOT_WAIT = 0x40;
    private static final int NO_SIGNAL = 0x4000;
    private static final int ADDRESS = 110;

    /** Longer ones are cut: the system's log takes no more of a datagram. */
    private static final int LONGEST = 8192;

    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERROR =
            STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final int facility;
    private final String tag;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment state = arena.allocate(STATE);
    private final MemorySegment message = arena.allocate(LONGEST);
    private final MethodHandle send;
    private final MethodHandle close;
    private final int socket;

    private Syslog(int facility, Path path) throws IOException {
        this.facility = facility;
        this.tag = "asterisk[" + ProcessHandle.current().pid() + "]: ";
        Linker linker = Linker.nativeLinker();
        this.send =
                function(
                        linker,
                        "send",
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_INT));
        this.close =
                function(
                        linker,
                        "close",
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        this.socket = connect(linker, path);
    }

    /** Whether there is such a facility. */
    static boolean knows(String facility) {
        return FACILITIES.contains(facility.toLowerCase(Locale.ROOT));
    }

    /**
     * @param facility one of those that it {@link #knows}
     */
    static Syslog open(String facility, Path socket) throws IOException {
        return new Syslog(FACILITIES.indexOf(facility.toLowerCase(Locale.ROOT)), socket);
    }

    @SuppressWarnings("restricted") // the script allows native access
    private static MethodHandle function(Linker linker, String name, FunctionDescriptor shape)
            throws IOException {
        MemorySegment address =
                linker.defaultLookup()
                        .find(name)
                        .orElseThrow(() -> new IOException("this system has no " + name));
        return linker.downcallHandle(address, shape, Linker.Option.captureCallState("errno"));
    }

    private int connect(Linker linker, Path path) throws IOException {
        MethodHandle open =
                function(
                        linker,
                        "socket",
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT));
        MethodHandle connect =
                function(
                        linker,
                        "connect",
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT));
        byte[] name = path.toString().getBytes(StandardCharsets.UTF_8);
        if (name.length >= ADDRESS - Short.BYTES) {
            throw new IOException(path + " is too long for a socket's name");
        }
        MemorySegment address = arena.allocate(ADDRESS);
        address.set(ValueLayout.JAVA_SHORT, 0, (short) UNIX);
        MemorySegment.copy(name, 0, address, ValueLayout.JAVA_BYTE, Short.BYTES, name.length);
        int made =
                checked(
                        path,
                        call(() ->
                                (int) open.invokeExact(state, UNIX, DATAGRAM | CLOSE_ON_EXEC, 0)));
        int connected = call(() -> (int) connect.invokeExact(state, made, address, ADDRESS));
        if (connected < 0) {
            int error = (int) ERROR.get(state, 0L);
            int _ = call(() -> (int) close.invokeExact(state, made));
            throw failed(path, error);
        }
        return made;
    }

    private int checked(Path path, int result) throws IOException {
        if (result < 0) {
            throw failed(path, (int) ERROR.get(state, 0L));
        }
        return result;
    }

    private static IOException failed(Path path, int error) {
        return new IOException("%s does not take it (error %d)".formatted(path, error));
    }

    /** A call of a C function, which can fail in no way that Java knows of. */
    private interface Call<T> {
        T run() throws Throwable;
    }

    private static <T> T call(Call<T> function) throws IOException {
        try {
            return function.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }

    /** One datagram a line; a log that is full is waited for by nobody. */
    @Override
    public void write(LogEntry entry, String lines) throws IOException {
        for (String line : lines.split("\n")) {
            String text =
                    "<"
                            + (facility << 3 | entry.level().severity())
                            + ">"
                            + TIME.format(entry.time())
                            + " "
                            + tag
                            + line;
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int length = Math.min(bytes.length, LONGEST);
            MemorySegment.copy(bytes, 0, message, ValueLayout.JAVA_BYTE, 0, length);
            long sent =
                    call(() ->
                            (long)
                                    send.invokeExact(
                                            state,
                                            socket,
                                            message,
                                            (long) length,
                                            DO_NOT_WAIT | NO_SIGNAL));
            if (sent < 0) {
                throw failed(USUAL_SOCKET, (int) ERROR.get(state, 0L));
            }
        }
    }

    @Override
    public void flush() {
        // a datagram is gone when it is sent
    }

    @Override
    public void close() throws IOException {
        int _ = call(() -> (int) close.invokeExact(state, socket));
        arena.close();
    }
}
