package astrolabe.engine.application;

import astrolabe.conf.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody in the directory: the owner of a mailbox.
 *
 * @param extension the mailbox's number
 * @param name in full, first name first
 */
record DirectoryEntry(String extension, String name) {

    /** The key of each letter from A to Z. */
    private static final String KEYS = "22233344455566677778889999";

    /** Those of a context of {@code voicemail.conf} who have a name and don't hide. */
    static List<DirectoryEntry> in(Section context) {
        return context.settings().stream()
                .map(setting -> of(setting.key(), setting.value()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** From {@code password,name,email,pager,options}. */
    private static Optional<DirectoryEntry> of(String mailbox, String text) {
        String[] fields = text.split(",", 5);
        String name = fields.length > 1 ? fields[1].strip() : "";
        boolean hidden =
                fields.length > 4
                        && Arrays.stream(fields[4].split("\\|"))
                                .map(option ->
                                        option.strip().toLowerCase(Locale.ROOT).split("=", 2))
                                .anyMatch(option ->
                                        option.length == 2
                                                && option[0].strip().equals("hidefromdir")
                                                && Truth.isYes(option[1].strip()));
        return name.isEmpty() || hidden
                ? Optional.empty()
                : Optional.of(new DirectoryEntry(mailbox, name));
    }

    /** Whether the first name is spelt by keys that begin so. */
    boolean firstNameBegins(String keys) {
        return keys(name).startsWith(keys);
    }

    /** Whether the last name is spelt by keys that begin so. */
    boolean lastNameBegins(String keys) {
        return keys(name.substring(name.lastIndexOf(' ') + 1)).startsWith(keys);
    }

    /** The keys of a telephone that spell a text; what no key bears is left out. */
    private static String keys(String text) {
        StringBuilder keys = new StringBuilder();
        for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c >= 'A' && c <= 'Z') {
                keys.append(KEYS.charAt(c - 'A'));
            } else if (c >= '0' && c <= '9') {
                keys.append(c);
            }
        }
        return keys.toString();
    }
}
