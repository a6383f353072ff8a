package astrolabe.engine.state;

import astrolabe.engine.event.ExtensionState;
import java.util.Comparator;
import java.util.Optional;

/**
 * An extension with a hint, and what was last said of it. Touched on the strand of the states; what
 * never changes may be read everywhere.
 */
final class WatchedHint {

    /** Where the extension is. */
    record Place(String context, String extension) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::context).thenComparing(Place::extension);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final Place place;
    private final HintText hint;
    private Optional<ExtensionState> state = Optional.empty();
    private Optional<Presence> presence = Optional.empty();

    WatchedHint(Place place, HintText hint) {
        this.place = place;
        this.hint = hint;
    }

    Place place() {
        return place;
    }

    HintText hint() {
        return hint;
    }

    ExtensionStatus status(ExtensionState now) {
        return new ExtensionStatus(place.context(), place.extension(), hint.text(), now);
    }

    /** Goes on from what was said of the same extension under another dialplan. */
    void continues(WatchedHint before) {
        state = before.state;
        presence = before.presence;
    }

    /** Notes the state; returns whether it is another one than before. The first is none. */
    boolean isNews(ExtensionState now) {
        boolean news = state.isPresent() && state.get() != now;
        state = Optional.of(now);
        return news;
    }

    /** Notes the presence; returns whether it is another one than before. The first is none. */
    boolean isNews(Presence now) {
        boolean news = presence.isPresent() && !presence.get().equals(now);
        presence = Optional.of(now);
        return news;
    }
}
