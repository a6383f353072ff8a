package astrolabe.managerpbx.command;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleCommand.Outcome;
import astrolabe.media.audio.AudioFormat;
import astrolabe.media.audio.AudioFrame;
import astrolabe.media.codec.Codecs;
import astrolabe.media.codec.RouteTimer;
import astrolabe.media.file.SoundConverter;
import astrolabe.media.file.SoundFileType;
import astrolabe.media.file.SoundReader;
import astrolabe.media.file.SoundWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the console shows and does of the codecs and sound files. */
class MediaCommandsTest {

    private final Codecs codecs = Codecs.standard();
    private final CodecTable table = new CodecTable(codecs);

    @TempDir private Path directory;

    @Test
    void codecs_are_listed_by_their_numbers() throws Exception {
        String head =
                """
                Disclaimer: this command is for informational purposes only.
                	It does not indicate anything about your configuration.
                      ID TYPE  NAME         FORMAT           QUALITY DESCRIPTION
                ------------------------------------------------------------------------------------------------
                """;
        String audio =
                """
                       3 audio ulaw         ulaw                 100 (G.711 u-law)
                       4 audio alaw         alaw                 100 (G.711 a-law)
                       5 audio gsm          gsm                   40 (GSM)
                       9 audio slin         slin                 115 (16 bit Signed Linear PCM)
                      10 audio slin         slin12               116 (16 bit Signed Linear PCM (12kHz))
                      11 audio slin         slin16               117 (16 bit Signed Linear PCM (16kHz))
                      12 audio slin         slin24               118 (16 bit Signed Linear PCM (24kHz))
                      13 audio slin         slin32               119 (16 bit Signed Linear PCM (32kHz))
                      14 audio slin         slin44               120 (16 bit Signed Linear PCM (44kHz))
                      15 audio slin         slin48               121 (16 bit Signed Linear PCM (48kHz))
                      16 audio slin         slin96               122 (16 bit Signed Linear PCM (96kHz))
                      17 audio slin         slin192              123 (16 bit Signed Linear PCM (192kHz))
                      24 audio g722         g722                 110 (G722)
                """;
        CoreShowCodecsCommand command = new CoreShowCodecsCommand(table);
        assertThat(succeeds(command)).isEqualTo(head + audio);
        assertThat(succeeds(command, "audio")).isEqualTo(head + audio);
        assertThat(succeeds(command, "video")).isEqualTo(head);
        assertThat(run(command, "noise").outcome()).isEqualTo(Outcome.USAGE);
    }

    @Test
    void a_codec_is_found_by_its_number() throws Exception {
        CoreShowCodecCommand command = new CoreShowCodecCommand(table);
        assertThat(succeeds(command, "24")).isEqualTo("         24 G722 (g722)\n");
        assertThat(succeeds(command, "10"))
                .isEqualTo("         10 16 bit Signed Linear PCM (12kHz) (slin12)\n");
        assertThat(run(command, "99"))
                .isEqualTo(new Ended(Outcome.FAILURE, "There is no codec 99\n"));
        assertThat(run(command).outcome()).isEqualTo(Outcome.USAGE);
    }

    @Test
    void what_a_second_of_audio_takes_is_measured() throws Exception {
        // The clock's readings lie ever further apart, so that each cell has a figure of its own.
        AtomicLong readings = new AtomicLong();
        var command = translation(() -> 20_000 * readings.get() * readings.getAndIncrement());
        assertThat(succeeds(command))
                .isEqualTo(
                        """
                                 Translation times between formats (in microseconds) for one second of data
                                  Source Format (Rows) Destination Format (Columns)

                                  ulaw  alaw   gsm slin8 slin12 slin16 slin24 slin32 slin44 slin48 slin96 slin192  g722
                            ulaw     -    20   100   180    260    340    420    500    580    660    740     820   900
                            alaw   980     -  1060  1140   1220   1300   1380   1460   1540   1620   1700    1780  1860
                             gsm  1940  2020     -  2100   2180   2260   2340   2420   2500   2580   2660    2740  2820
                           slin8  2900  2980  3060     -   3140   3220   3300   3380   3460   3540   3620    3700  3780
                          slin12  3860  3940  4020  4100      -   4180   4260   4340   4420   4500   4580    4660  4740
                          slin16  4820  4900  4980  5060   5140      -   5220   5300   5380   5460   5540    5620  5700
                          slin24  5780  5860  5940  6020   6100   6180      -   6260   6340   6420   6500    6580  6660
                          slin32  6740  6820  6900  6980   7060   7140   7220      -   7300   7380   7460    7540  7620
                          slin44  7700  7780  7860  7940   8020   8100   8180   8260      -   8340   8420    8500  8580
                          slin48  8660  8740  8820  8900   8980   9060   9140   9220   9300      -   9380    9460  9540
                          slin96  9620  9700  9780  9860   9940  10020  10100  10180  10260  10340      -   10420 10500
                         slin192 10580 10660 10740 10820  10900  10980  11060  11140  11220  11300  11380       - 11460
                            g722 11540 11620 11700 11780  11860  11940  12020  12100  12180  12260  12340   12420     -
                        """);
    }

    @Test
    void a_longer_measure_is_shown_for_one_second_as_well() throws Exception {
        AtomicLong readings = new AtomicLong();
        var command = translation(() -> 3_000_000 * readings.getAndIncrement());
        assertThat(succeeds(command, "recalc", "2"))
                .startsWith(
                        """
                                 Recalculating Codec Translation (number of sample seconds: 2)

                                 Translation times between formats (in microseconds) for one second of data
                        """)
                .contains("    ulaw     -  1500  1500");
        for (String seconds : List.of("0", "11")) {
            assertThat(run(command, "recalc", seconds))
                    .isEqualTo(
                            new Ended(
                                    Outcome.FAILURE,
                                    "         From 1 to 10 seconds can be measured.\n"));
        }
        assertThat(run(command, "recalc", "long").outcome()).isEqualTo(Outcome.USAGE);
    }

    @Test
    void the_way_from_a_codec_to_the_others_is_shown() throws Exception {
        var command = translation(() -> 0);
        String ulaw =
                """
                --- Translation paths SRC Codec "ulaw" sample rate 8000 ---
                	ulaw:8000        To alaw:8000       : (ulaw@8000)->(slin@8000)->(alaw@8000)                       \s
                	ulaw:8000        To gsm:8000        : (ulaw@8000)->(slin@8000)->(gsm@8000)                        \s
                	ulaw:8000        To slin:8000       : (ulaw@8000)->(slin@8000)                                    \s
                	ulaw:8000        To slin:12000      : (ulaw@8000)->(slin@8000)->(slin@12000)                      \s
                """
                        .replace(" \n", "\n");
        assertThat(succeeds(command, "paths", "ulaw"))
                .startsWith(ulaw)
                .contains(
                        "To g722:16000      : (ulaw@8000)->(slin@8000)->(slin@16000)->(g722@16000)");
        assertThat(succeeds(command, "paths", "slin", "16000").lines())
                .startsWith("--- Translation paths SRC Codec \"slin\" sample rate 16000 ---")
                .hasSize(table.rows().size());
        assertThat(run(command, "paths", "ulaw", "16000"))
                .isEqualTo(new Ended(Outcome.FAILURE, "There is no codec ulaw at 16000\n"));
    }

    @Test
    void a_codec_that_administrators_have_no_number_for_gets_one_behind_the_others() {
        var known = new CodecTable(new Codecs(List.of(new TestCodec("shout"))));
        assertThat(known.rows().getLast().number()).isEqualTo(101);
        assertThat(known.rows().getLast().nameAndRate()).isEqualTo("shout:8000");
    }

    @Test
    void a_sound_is_converted_among_the_sounds() throws Exception {
        Path sounds = Files.createDirectory(directory.resolve("sounds"));
        try (SoundWriter wav = SoundWriter.create(sounds.resolve("a.wav"), SoundFileType.WAV)) {
            short[] second = new short[8_000];
            Arrays.fill(second, (short) 1_000);
            wav.write(AudioFrame.of(AudioFormat.SLIN, second));
        }
        AtomicLong readings = new AtomicLong();
        var command = convert(sounds, () -> 7_900_000 * readings.getAndIncrement());
        assertThat(succeeds(command, "a.wav", "b.ulaw"))
                .isEqualTo("Converted a.wav to b.ulaw in 7ms\n");
        assertThat(Files.size(sounds.resolve("b.ulaw"))).isEqualTo(8_000);
        assertThat(succeeds(command, sounds + "/b.ulaw", "b.g722")).startsWith("Converted ");
        try (SoundReader wide = SoundReader.open(sounds.resolve("b.g722"))) {
            assertThat(wide.length()).isEqualTo(Duration.ofSeconds(1));
        }
        assertThat(names(sounds)).isEqualTo("a.wav b.g722 b.ulaw");
    }

    @Test
    void files_elsewhere_are_neither_read_nor_written() throws Exception {
        Path sounds = Files.createDirectory(directory.resolve("sounds"));
        Path outside = Files.write(directory.resolve("secret.sln"), new byte[320]);
        Path _ = Files.write(sounds.resolve("a.sln"), new byte[320]);
        Path _ = Files.createSymbolicLink(sounds.resolve("link.sln"), outside);
        var command = convert(sounds, () -> 0);
        for (String in : List.of("/tmp/nosuch.wav", "../secret.sln", outside + "", "link.sln")) {
            assertThat(run(command, in, "b.ulaw"))
                    .isEqualTo(
                            new Ended(Outcome.FAILURE, "Unable to open input file: " + in + "\n"));
        }
        for (String target : List.of("../b.ulaw", directory + "/b.ulaw", "nosuch/b.ulaw")) {
            assertThat(run(command, "a.sln", target))
                    .isEqualTo(
                            new Ended(
                                    Outcome.FAILURE,
                                    "Unable to open output file: " + target + "\n"));
        }
        assertThat(names(directory)).isEqualTo("secret.sln sounds");
    }

    @Test
    void a_kind_that_cannot_be_made_leaves_what_is_there() throws Exception {
        Path sounds = Files.createDirectory(directory.resolve("sounds"));
        Path _ = Files.write(sounds.resolve("a.sln"), new byte[320]);
        Path _ = Files.writeString(sounds.resolve("b.shout"), "here before");
        var command = convert(sounds, () -> 0);
        Ended ended = run(command, "a.sln", "b.shout");
        assertThat(ended.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(ended.printed())
                .isEqualTo(
                        "Unable to convert a.sln to b.shout: %s/b.shout has no known extension\n"
                                .formatted(sounds.toRealPath()));
        assertThat(sounds.resolve("b.shout")).hasContent("here before");
        assertThat(names(sounds)).isEqualTo("a.sln b.shout");
    }

    private static String names(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.map(entry -> "" + entry.getFileName())
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }

    private ConsoleCommand translation(LongSupplier nanos) {
        RouteTimer timer = new RouteTimer(codecs, new SplittableRandom(1), nanos);
        return new CoreShowTranslationCommand(codecs, table, timer);
    }

    private ConsoleCommand convert(Path sounds, LongSupplier nanos) {
        Path spool = directory.resolve("spool"); // not there
        return new FileConvertCommand(new SoundConverter(codecs), List.of(sounds, spool), nanos);
    }

    private record Ended(Outcome outcome, String printed) {}

    private static Ended run(ConsoleCommand command, String... arguments)
            throws InterruptedException {
        StringBuilder out = new StringBuilder();
        Outcome outcome = command.run(List.of(arguments), out::append);
        return new Ended(outcome, out.toString());
    }

    private static String succeeds(ConsoleCommand command, String... arguments)
            throws InterruptedException {
        Ended ended = run(command, arguments);
        assertThat(ended.outcome()).isEqualTo(Outcome.SUCCESS);
        return ended.printed();
    }
}
