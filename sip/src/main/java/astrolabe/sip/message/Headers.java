package astrolabe.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The headers of a message in order; names repeat and ignore case, short forms are long here. */
public record Headers(List<Header> all) {

    public static final Headers NONE = new Headers(List.of());

    public Headers {
        all = List.copyOf(all);
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** The value of the first header of this name. */
    public Optional<String> first(String name) {
        for (Header header : all) {
            if (header.isNamed(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** The values as they stand, one for each line. */
    public List<String> lines(String name) {
        List<String> found = new ArrayList<>();
        for (Header header : all) {
            if (header.isNamed(name)) {
                found.add(header.value());
            }
        }
        return found;
    }

    /**
     * The values one by one, of headers that may have several in a line (RFC 3261 section 7.3.1).
     */
    public List<String> values(String name) {
        List<String> found = new ArrayList<>();
        for (Header header : all) {
            if (header.isNamed(name)) {
                Listing.split(header.value(), found);
            }
        }
        return found;
    }

    /** Whether the word is one of the values, in any case: an option tag, a method. */
    public boolean lists(String name, String word) {
        return values(name).stream().anyMatch(word::equalsIgnoreCase);
    }

    /** With one more header at the end. */
    public Headers plus(String name, String value) {
        List<Header> more = new ArrayList<>(all.size() + 1);
        more.addAll(all);
        more.add(new Header(name, value));
        return new Headers(more);
    }

    /** With these headers at the end. */
    public Headers plus(Headers others) {
        List<Header> more = new ArrayList<>(all);
        more.addAll(others.all);
        return new Headers(more);
    }

    /** With one more header in front of all. */
    public Headers before(String name, String value) {
        List<Header> more = new ArrayList<>(all.size() + 1);
        more.add(new Header(name, value));
        more.addAll(all);
        return new Headers(more);
    }

    /** With this value in the place of the first of that name, others of that name left out. */
    public Headers with(String name, String value) {
        List<Header> changed = new ArrayList<>(all.size() + 1);
        boolean placed = false;
        for (Header header : all) {
            if (!header.isNamed(name)) {
                changed.add(header);
            } else if (!placed) {
                changed.add(new Header(name, value));
                placed = true;
            }
        }
        if (!placed) {
            changed.add(new Header(name, value));
        }
        return new Headers(changed);
    }

    public Headers without(String name) {
        return new Headers(all.stream().filter(header -> !header.isNamed(name)).toList());
    }

    /** Only the headers of this name. */
    public Headers only(String name) {
        return new Headers(all.stream().filter(header -> header.isNamed(name)).toList());
    }
}
