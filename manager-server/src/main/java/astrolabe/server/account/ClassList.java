package astrolabe.server.account;

import astrolabe.manager.Privilege;
import astrolabe.manager.Privileges;
import astrolabe.protocol.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads lists of classes the way clients and configurations have learnt: names in their exact case
 * without blanks, an abbreviation stands for every class it begins anywhere but in last place.
 */
public final class ClassList {

    private static final String ALL = "all";
    private static final String NONE = "none";

    private ClassList() {}

    /** {@code call,user}: the classes of an account. */
    public static Privileges classes(String list) {
        int mask = 0;
        String[] elements = list.split(",", -1);
        for (int i = 0; i < elements.length; i++) {
            boolean last = i == elements.length - 1;
            mask |= last ? exact(elements[i]) : abbreviated(elements[i]);
        }
        return new Privileges(mask);
    }

    /**
     * A mask of events as clients send it: a number, a truth value, or a list of classes; empty for
     * an empty text.
     */
    public static Optional<Privileges> mask(String text) {
        String word = text.strip();
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(new Privileges(number(word)));
        }
        return Optional.of(
                switch (Truth.of(word)) {
                    case YES -> Privileges.ALL;
                    case NO -> Privileges.NONE;
                    case NEITHER -> classes(word);
                });
    }

    /** The elements of a list that are no class by their whole name. */
    static List<String> unknown(String list) {
        List<String> unknown = new ArrayList<>();
        for (String element : list.split(",", -1)) {
            boolean named = element.equals(ALL) || element.equals(NONE);
            if (!named && Privilege.of(element).isEmpty()) {
                unknown.add(element);
            }
        }
        return unknown;
    }

    private static int number(String digits) {
        int significant = digits.length() > 10 ? digits.length() - 10 : 0;
        long value =
                digits.chars().limit(significant).allMatch(c -> c == '0')
                        ? Long.parseLong(digits.substring(significant))
                        : Long.MAX_VALUE;
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    private static int exact(String name) {
        return name.equals(ALL)
                ? Privileges.ALL.mask()
                : Privilege.of(name).map(Privilege::mask).orElse(0);
    }

    private static int abbreviated(String start) {
        if (ALL.startsWith(start)) {
            return Privileges.ALL.mask();
        }
        int mask = 0;
        for (Privilege privilege : Privilege.values()) {
            if (privilege.label().startsWith(start)) {
                mask |= privilege.mask();
            }
        }
        return mask;
    }
}
