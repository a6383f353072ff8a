package astrolabe.features.records;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.engine.event.CallRecord;
import astrolabe.engine.time.MachineTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Keeps records as fast as it can, printing the number of each when its journal has it; a test
 * kills it.
 */
final class KilledRecorder {

    private static final int AT_ONCE = 20;

    private KilledRecorder() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        long from = Long.parseLong(arguments[1]);
        MachineTime time = new MachineTime("killed recorder");
        try (Delivery<CallRecord> delivery =
                new Delivery<>(time, directory.resolve("spool"), new CallRecordCodec())) {
            delivery.deliver(Batching.DEFAULTS, List.of(backEnd(directory)));
            Semaphore room = new Semaphore(AT_ONCE);
            delivery.whenWritten(records -> {
                records.forEach(record -> System.out.println(record.sequence()));
                room.release(records.size());
            });
            for (long i = from; i < from + Long.parseLong(arguments[2]); i++) {
                room.acquire();
                delivery.add(record(i));
            }
        } finally {
            time.close();
        }
    }

    private static BackEnd<CallRecord> backEnd(Path directory) {
        var conf =
                new ConfigReader(
                                new MemorySource(
                                        Map.of("c", "[mappings]\nkept => ${CDR(sequence)}\n")))
                        .read("c")
                        .orEmpty(new astrolabe.conf.Problems());
        return new CustomBackEnd<>(
                "kept",
                CustomBackEnd.files(conf, directory, new astrolabe.conf.Problems()),
                new CallRecordWording(
                        new astrolabe.engine.expression.Scope() {
                            @Override
                            public String variable(String name) {
                                return "";
                            }

                            @Override
                            public String function(String name, String arguments) {
                                return "";
                            }
                        },
                        ZoneOffset.UTC));
    }

    static CallRecord record(long sequence) {
        return new CallRecord(
                "",
                "1001",
                "x",
                "flows",
                "Al\tice\n",
                "Local/x",
                "",
                "Wait",
                "3",
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.ofEpochSecond(3),
                "ANSWERED",
                "DOCUMENTATION",
                "1.1",
                "1.1",
                "",
                "",
                "",
                sequence,
                Duration.ofSeconds(3),
                3,
                Map.of("note", "\\"));
    }
}
