package astrolabe.server.filter;

import java.util.ArrayList;
import java.util.List;

/** The filters of a session in the order in which they were added. */
public record Filters(List<EventFilter> list) {

    public static final Filters NONE = new Filters(List.of());

    public Filters {
        list = List.copyOf(list);
    }

    public Filters with(EventFilter filter) {
        List<EventFilter> more = new ArrayList<>(list);
        more.add(filter);
        return new Filters(more);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether one including filter matches, if there are any, and no excluding one does. */
    public boolean pass(EventText event) {
        boolean included = true;
        boolean found = false;
        for (EventFilter filter : list) {
            if (!filter.includes()) {
                if (filter.matches(event)) {
                    return false;
                }
            } else if (!found) {
                found = filter.matches(event);
                included = found;
            }
        }
        return included;
    }
}
