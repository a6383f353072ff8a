package astrolabe.engine.feature;

import astrolabe.conf.Truth;
import java.util.Arrays;
import java.util.Optional;

/** A setting of {@code features.conf} that holds for all features, or for those of one channel. */
public enum FeatureOption {
    /** How long the next digit of a code may take, in milliseconds. */
    FEATURE_DIGIT_TIMEOUT("featuredigittimeout", "1000", Kind.NUMBER),
    /** Heard by both when a recording begins; there is no recorder yet. */
    COURTESY_TONE("courtesytone", "", Kind.TEXT),
    /** Heard by whoever wanted to record when that can't be done. */
    RECORDING_FAIL_SOUND("recordingfailsound", "", Kind.TEXT),
    /** How long the next digit of the number to transfer to may take, in seconds. */
    TRANSFER_DIGIT_TIMEOUT("transferdigittimeout", "3", Kind.NUMBER),
    /** How long whoever is consulted, or called back, may ring, in seconds. */
    ATXFER_NO_ANSWER_TIMEOUT("atxfernoanswertimeout", "15", Kind.NUMBER),
    /** Whether a transferer who hangs up while the other one rings is not called back. */
    ATXFER_DROP_CALL("atxferdropcall", "no", Kind.TRUTH),
    /** How long after a failed callback the transfer is tried again, in seconds. */
    ATXFER_LOOP_DELAY("atxferloopdelay", "10", Kind.NUMBER),
    /** How often the transferer is called back. */
    ATXFER_CALLBACK_RETRIES("atxfercallbackretries", "2", Kind.NUMBER),
    /** Heard by whoever a call was transferred to after a consultation. */
    XFER_SOUND("xfersound", "beep", Kind.TEXT),
    /** Heard by the transferer when nobody can be had. */
    XFER_FAIL_SOUND("xferfailsound", "beeperr", Kind.TEXT),
    /** The code that ends a consultation and goes back. */
    ATXFER_ABORT("atxferabort", "*1", Kind.CODE),
    /** The code that ends a consultation and transfers. */
    ATXFER_COMPLETE("atxfercomplete", "*2", Kind.CODE),
    /** The code that makes a consultation a talk of three. */
    ATXFER_THREEWAY("atxferthreeway", "*3", Kind.CODE),
    /** The code that goes from the one to the other. */
    ATXFER_SWAP("atxferswap", "*4", Kind.CODE),
    /** What a phone dials to answer a call that rings elsewhere. */
    PICKUP_EXTEN("pickupexten", "*8", Kind.CODE),
    /** Heard by whoever picked a call up. */
    PICKUP_SOUND("pickupsound", "", Kind.TEXT),
    /** Heard by whoever found no call to pick up. */
    PICKUP_FAIL_SOUND("pickupfailsound", "", Kind.TEXT),
    /** How often a number to transfer to may be dialled. */
    TRANSFER_DIAL_ATTEMPTS("transferdialattempts", "3", Kind.NUMBER),
    /** Heard after a wrong number that may be dialled again. */
    TRANSFER_RETRY_SOUND("transferretrysound", "pbx-invalid", Kind.TEXT),
    /** Heard after the last wrong number. */
    TRANSFER_INVALID_SOUND("transferinvalidsound", "privacy-incorrect", Kind.TEXT),
    /** Heard by the transferer before dialling. */
    TRANSFER_ANNOUNCE_SOUND("transferannouncesound", "pbx-transfer", Kind.TEXT);

    /** What a value may be. */
    private enum Kind {
        NUMBER("not a number from 0 to 1000000"),
        TRUTH("not yes or no"),
        CODE("not made of digits, * and #"),
        TEXT("");

        private final String complaint;

        Kind(String complaint) {
            this.complaint = complaint;
        }
    }

    private final String key;
    private final String standard;
    private final Kind kind;

    FeatureOption(String key, String standard, Kind kind) {
        this.key = key;
        this.standard = standard;
        this.kind = kind;
    }

    /** The name in the file and in {@code FEATURE()}. */
    public String key() {
        return key;
    }

    /** The value without a setting. */
    public String standard() {
        return standard;
    }

    String complaint() {
        return kind.complaint;
    }

    /** The option of this name, in any case. */
    public static Optional<FeatureOption> named(String name) {
        return Arrays.stream(values())
                .filter(option -> option.key.equalsIgnoreCase(name))
                .findFirst();
    }

    /** The value that a text gives, as it is kept and shown; nothing when it may not have it. */
    Optional<String> parse(String text) {
        return switch (kind) {
            case NUMBER -> Optional.of(text).filter(value -> value.matches("\\d{1,6}|1000000"));
            case TRUTH -> Truth.of(text).map(yes -> yes ? "yes" : "no");
            case CODE -> Optional.of(text).filter(Codes::isCode);
            case TEXT -> Optional.of(text);
        };
    }
}
