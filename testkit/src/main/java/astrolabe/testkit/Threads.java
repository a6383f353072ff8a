package astrolabe.testkit;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The threads of this process at one moment by their number, without the JVM's own. */
record Threads(Map<Long, String> names) {

    /** {@code #42 "name" virtual WAITING …}: only a dump lists virtual threads. */
    private static final Pattern VIRTUAL =
            Pattern.compile("^#(\\d+) \"(.*)\" virtual\\b", Pattern.MULTILINE);

    Threads {
        names = Map.copyOf(names);
    }

    static Threads now() throws IOException {
        Map<Long, String> names = new TreeMap<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!isOfTheJvm(thread)) {
                names.put(thread.threadId(), "thread " + thread.getName());
            }
        }
        VIRTUAL.matcher(dump())
                .results()
                .forEach(found -> names.put(number(found), "virtual thread " + found.group(2)));
        return new Threads(names);
    }

    private static long number(MatchResult found) {
        return Long.parseLong(found.group(1));
    }

    /** Carriers of virtual threads, pollers and the like come when needed and stay. */
    private static boolean isOfTheJvm(Thread thread) {
        return thread.getClass().getName().startsWith("jdk.internal.")
                || thread.getClass().getName().startsWith("java.util.concurrent.")
                || thread instanceof ForkJoinWorkerThread;
    }

    private static String dump() throws IOException {
        Path directory = Files.createTempDirectory("threads");
        Path file = directory.resolve("dump.txt").toAbsolutePath();
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
            return Files.readString(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(directory);
        }
    }

    /** What is here and not there. */
    List<String> notIn(Threads others) {
        return names.entrySet().stream()
                .filter(thread -> !others.names.containsKey(thread.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
