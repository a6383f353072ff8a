package astrolabe.launcher.log;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A socket that receives datagrams, as the system's log has one. */
final class DatagramSocketFile implements AutoCloseable {

    private static final int ADDRESS = 110;
    private static final int LONGEST = 65_536;

    private final Arena arena = Arena.ofConfined();
    private final int socket;

    private DatagramSocketFile(Path path) throws IOException {
        socket = call("socket", 1, 2, 0);
        MemorySegment address = arena.allocate(ADDRESS);
        address.set(ValueLayout.JAVA_SHORT, 0, (short) 1);
        address.setString(Short.BYTES, path.toString(), StandardCharsets.UTF_8);
        try {
            MethodHandle bind =
                    function(
                            "bind",
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_INT));
            if ((int) bind.invokeExact(socket, address, ADDRESS) != 0) {
                throw new IOException("can't listen at " + path);
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }

    static DatagramSocketFile bind(Path path) throws IOException {
        return new DatagramSocketFile(path);
    }

    /** The next datagram; waits for it. */
    String receive() throws IOException {
        MemorySegment buffer = arena.allocate(LONGEST);
        try {
            MethodHandle receive =
                    function(
                            "recv",
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_INT));
            long length = (long) receive.invokeExact(socket, buffer, (long) LONGEST, 0);
            return new String(
                    buffer.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE),
                    StandardCharsets.UTF_8);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }

    private static int call(String name, int first, int second, int third) throws IOException {
        try {
            return (int)
                    function(
                                    name,
                                    FunctionDescriptor.of(
                                            ValueLayout.JAVA_INT,
                                            ValueLayout.JAVA_INT,
                                            ValueLayout.JAVA_INT,
                                            ValueLayout.JAVA_INT))
                            .invokeExact(first, second, third);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }

    @SuppressWarnings("restricted") // the script allows native access
    private static MethodHandle function(String name, FunctionDescriptor shape) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), shape);
    }

    @Override
    public void close() throws IOException {
        try {
            MethodHandle close =
                    function(
                            "close",
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int _ = (int) close.invokeExact(socket);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
        arena.close();
    }
}
