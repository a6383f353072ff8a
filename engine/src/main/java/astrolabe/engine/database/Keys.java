package astrolabe.engine.database;

import java.nio.charset.StandardCharsets;

/** How families and keys are written in the database, and which of them it takes. */
final class Keys {

    /** Asterisk keeps keys in fields of 256 bytes, and reads the file that is written here. */
    static final int LONGEST_KEY = 254;

    /** A value that a client could not read back in one line of the protocol is a mistake. */
    static final int LONGEST_VALUE = 64 * 1024;

    private Keys() {}

    static String of(String family, String key) {
        return "/" + family + "/" + key;
    }

    /** The tree below a family or a part of it; everything when both are empty. */
    static String tree(String family, String keyTree) {
        if (family.isEmpty()) {
            return "";
        }
        return keyTree.isEmpty() ? "/" + family : of(family, keyTree);
    }

    /** Whether a key is the tree's root or lies below it, ignoring the case of ASCII letters. */
    static boolean isIn(String tree, String key) {
        return startsWith(key + "/", tree + "/");
    }

    private static boolean startsWith(String text, String prefix) {
        if (text.length() < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (lower(text.charAt(i)) != lower(prefix.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The family takes no part: any key that ends in this one. */
    static boolean isNamed(String name, String key) {
        String ending = "/" + name;
        int start = key.length() - ending.length();
        return start >= 0 && startsWith(key.substring(start), ending);
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    static void check(String family, String key, String value) throws DatabaseFailed {
        if (family.isEmpty() || key.isEmpty()) {
            throw new DatabaseFailed("A value needs a family and a key");
        }
        if (bytes(family) + bytes(key) + 2 > LONGEST_KEY) {
            throw new DatabaseFailed(
                    "Family and key are longer than " + (LONGEST_KEY - 2) + " bytes together");
        }
        if (bytes(value) > LONGEST_VALUE) {
            throw new DatabaseFailed("The value is longer than " + LONGEST_VALUE + " bytes");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
