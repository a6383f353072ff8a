package astrolabe.protocol;

/**
 * The protocol's idea of letters: only A-Z have two cases, so no other alphabet folds into a header
 * name.
 */
final class Ascii {
    private Ascii() {}

    static boolean equalsIgnoringCase(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            if (lower(one.charAt(i)) != lower(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? letter | 0x20 : letter;
    }
}
