package astrolabe.server.log;

import astrolabe.manager.EventType;
import astrolabe.manager.Privileges;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All views, and for each set of classes those that want it. The sequencer's. */
final class Audiences {

    /**
     * So many views are kept that nobody reads at the moment; what they hold counts with all
     * others.
     */
    private static final int MOST_LINGERING = 32;

    private final Set<View> lingering = new LinkedHashSet<>();
    private final Map<Rights, View> views = new LinkedHashMap<>();
    private final Map<Privileges, Audience> wanted = new HashMap<>();

    Audience of(EventType type) {
        Audience known = wanted.get(type.privileges());
        if (known == null) {
            known = find(type.privileges());
            wanted.put(type.privileges(), known);
        }
        return known;
    }

    private Audience find(Privileges classes) {
        List<View> found =
                views.values().stream()
                        .filter(view -> view.rights().mask().covers(classes))
                        .toList();
        return new Audience(classes.text(), found);
    }

    /** A view with one user more, new ones beginning after the event with this number. */
    View join(Rights rights, long number) {
        View view = views.get(rights);
        if (view == null) {
            view = new View(rights, number);
            views.put(rights, view);
            wanted.clear();
        }
        boolean _ = lingering.remove(view);
        view.join();
        return view;
    }

    /** The view, when that was its last user and it is gone. */
    @Nullable View leave(View view) {
        if (!view.leave()) {
            return null;
        }
        if (view.rights().form().isResumable()) {
            boolean _ = lingering.add(view);
            return lingering.size() > MOST_LINGERING ? removeOldestLingering() : null;
        }
        return remove(view);
    }

    private View removeOldestLingering() {
        View oldest = lingering.iterator().next();
        boolean _ = lingering.remove(oldest);
        return remove(oldest);
    }

    private View remove(View view) {
        views.remove(view.rights());
        wanted.clear();
        return view;
    }

    Collection<View> all() {
        return views.values();
    }
}
