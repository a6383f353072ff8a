package astrolabe.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the system says of a process, as {@code /proc} has it. */
record ProcessFigures(long pid) {

    /** The unit of times in {@code /proc}, which is the same on every Linux. */
    private static final double TICKS_A_SECOND = 100;

    private static final int USER_TIME = 11;

    private Path file(String name) {
        return Path.of("/proc", Long.toString(pid), name);
    }

    /** Processor time used so far, by the program and for it. */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(file("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
        return ticks / TICKS_A_SECOND;
    }

    long residentKilobytes() throws IOException {
        return kilobytes(Files.readAllLines(file("status")), "VmRSS:");
    }

    long threads() throws IOException {
        return field(Files.readAllLines(file("status")), "Threads:");
    }

    long descriptors() throws IOException {
        try (Stream<Path> all = Files.list(file("fd"))) {
            return all.count();
        }
    }

    static long kilobytes(List<String> lines, String name) {
        return field(lines, name);
    }

    private static long field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(-1);
    }
}
