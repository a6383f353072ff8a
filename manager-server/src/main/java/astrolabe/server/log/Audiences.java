package astrolabe.server.log;

import astrolabe.manager.EventType;
import astrolabe.manager.Privileges;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All views, and for each set of classes those that want it. The sequencer's. */
final class Audiences {

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

    View join(Rights rights) {
        View view = views.get(rights);
        if (view == null) {
            view = new View(rights);
            views.put(rights, view);
            wanted.clear();
        }
        view.join();
        return view;
    }

    /** The view, when that was its last user and it is gone. */
    @Nullable View leave(View view) {
        if (!view.leave()) {
            return null;
        }
        views.remove(view.rights());
        wanted.clear();
        return view;
    }

    Collection<View> all() {
        return views.values();
    }
}
