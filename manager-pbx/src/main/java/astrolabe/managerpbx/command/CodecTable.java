package astrolabe.managerpbx.command;

import astrolabe.media.audio.AudioFormat;
import astrolabe.media.codec.Codecs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The codecs there are, as administrators know them: numbered, in the order of the numbers. */
final class CodecTable {

    /** Numbers of codecs that are known only here begin behind this one. */
    private static final int OWN_NUMBERS = 100;

    private static final List<Row> KNOWN =
            List.of(
                    row(3, "ulaw", AudioFormat.ULAW, 100, "G.711 u-law"),
                    row(4, "alaw", AudioFormat.ALAW, 100, "G.711 a-law"),
                    row(5, "gsm", AudioFormat.GSM, 40, "GSM"),
                    linear(9, AudioFormat.SLIN, 115, ""),
                    linear(10, AudioFormat.SLIN12, 116, " (12kHz)"),
                    linear(11, AudioFormat.SLIN16, 117, " (16kHz)"),
                    linear(12, AudioFormat.SLIN24, 118, " (24kHz)"),
                    linear(13, AudioFormat.SLIN32, 119, " (32kHz)"),
                    linear(14, AudioFormat.SLIN44, 120, " (44kHz)"),
                    linear(15, AudioFormat.SLIN48, 121, " (48kHz)"),
                    linear(16, AudioFormat.SLIN96, 122, " (96kHz)"),
                    linear(17, AudioFormat.SLIN192, 123, " (192kHz)"),
                    row(24, "g722", AudioFormat.G722, 110, "G722"));

    private final List<Row> rows = new ArrayList<>();

    /**
     * A codec at one rate.
     *
     * @param codec its name without the rate: {@code slin}
     * @param quality what is preferred when others are possible; 0 is not known
     */
    record Row(int number, String codec, AudioFormat format, int quality, String description) {

        /** In tables with a column for each: {@code slin8}, though its format is {@code slin}. */
        String shortName() {
            return format.equals(AudioFormat.SLIN) ? "slin8" : format.name();
        }

        /** {@code slin:16000}. */
        String nameAndRate() {
            return codec + ":" + format.rate();
        }
    }

    CodecTable(Codecs codecs) {
        int own = OWN_NUMBERS;
        for (AudioFormat format : codecs.formats()) {
            Optional<Row> known =
                    KNOWN.stream().filter(row -> row.format.equals(format)).findFirst();
            rows.add(known.isPresent() ? known.get() : row(++own, format.name(), format, 0, ""));
        }
        rows.sort(Comparator.comparingInt(Row::number));
    }

    private static Row row(
            int number, String codec, AudioFormat format, int quality, String description) {
        return new Row(number, codec, format, quality, description);
    }

    private static Row linear(int number, AudioFormat format, int quality, String rate) {
        return row(number, "slin", format, quality, "16 bit Signed Linear PCM" + rate);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    Optional<Row> numbered(String number) {
        return rows.stream().filter(row -> Integer.toString(row.number).equals(number)).findFirst();
    }

    /** Those of a codec, at any rate; a format's name means that alone. */
    List<Row> named(String name) {
        List<Row> codec = rows.stream().filter(row -> row.codec.equals(name)).toList();
        return codec.isEmpty()
                ? rows.stream().filter(row -> row.format.name().equals(name)).toList()
                : codec;
    }

    /** The row of a format among those of the codecs. */
    Row of(AudioFormat format) {
        return rows.stream().filter(row -> row.format.equals(format)).findFirst().orElseThrow();
    }
}
