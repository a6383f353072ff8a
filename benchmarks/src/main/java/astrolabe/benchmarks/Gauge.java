package astrolabe.benchmarks;

import java.io.IOException;

/** Time that went by, and processor time that server and load used meanwhile. */
final class Gauge {

    private static final double MICROS_A_SECOND = 1e6;

    private final ProcessFigures server;
    private final ProcessFigures load = new ProcessFigures(ProcessHandle.current().pid());
    private final long began = System.nanoTime();
    private final double serverCpu;
    private final double loadCpu;

    Gauge(ServerProcess server) throws IOException {
        this(server.figures());
    }

    /** With any process as the server. */
    Gauge(ProcessFigures server) throws IOException {
        this.server = server;
        this.serverCpu = this.server.cpuSeconds();
        this.loadCpu = load.cpuSeconds();
    }

    double seconds() {
        return Elapsed.since(began);
    }

    /** The server's processor time for each of so many things done. */
    double serverMicros(long count) throws IOException {
        return (server.cpuSeconds() - serverCpu) * MICROS_A_SECOND / count;
    }

    /** How many processors' worth the server used. */
    double serverCores() throws IOException {
        return (server.cpuSeconds() - serverCpu) / seconds();
    }

    /** How many processors' worth the load generator used; it has one thread. */
    double loadCores() throws IOException {
        return (load.cpuSeconds() - loadCpu) / seconds();
    }

    /** Adds what both sides used, all in all and for each of so many things done. */
    void costs(Result result, long count, String what) throws IOException {
        result.with("serverCpuMicrosPer" + what, serverMicros(count))
                .with("serverCores", serverCores())
                .with("loadCores", loadCores());
    }
}
