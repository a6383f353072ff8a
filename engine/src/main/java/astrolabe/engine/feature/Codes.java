package astrolabe.engine.feature;

/** What a keypad can send. */
final class Codes {

    private Codes() {}

    /** Whether a text can be dialled; the empty one can, it is never matched. */
    static boolean isCode(String text) {
        return text.matches("[0-9A-Da-d*#]*");
    }
}
