package astrolabe.engine.pbx;

import astrolabe.engine.dialplan.Dialplan;
import astrolabe.engine.dialplan.Edit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The dialplan in force. Calls look it up at each step, so a new one takes effect under running
 * calls. Thread-safe.
 */
public final class DialplanHolder {

    private final AtomicReference<Dialplan> current = new AtomicReference<>(Dialplan.EMPTY);
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    public Dialplan current() {
        return current.get();
    }

    public void replace(Dialplan next) {
        current.set(next);
        tell();
    }

    /** Changes the dialplan in one go, whatever others do meanwhile. */
    public Dialplan update(UnaryOperator<Dialplan> change) {
        Dialplan next = current.updateAndGet(change);
        tell();
        return next;
    }

    /** Makes an edit of the dialplan in force, whatever others do meanwhile; says how it went. */
    public Edit edit(Function<Dialplan, Edit> change) {
        while (true) {
            Dialplan before = current.get();
            Edit edit = change.apply(before);
            if (!(edit instanceof Edit.Done(var next))) {
                return edit;
            }
            if (current.compareAndSet(before, next)) {
                tell();
                return edit;
            }
        }
    }

    /** Has somebody told, at once and briefly, whenever another dialplan is in force. */
    public void whenChanged(Runnable watcher) {
        watchers.add(watcher);
    }

    private void tell() {
        watchers.forEach(Runnable::run);
    }
}
