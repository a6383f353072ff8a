package astrolabe.engine.pbx;

import astrolabe.engine.dialplan.Dialplan;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * The dialplan in force. Calls look it up at each step, so a new one takes effect under running
 * calls. Thread-safe.
 */
public final class DialplanHolder {

    private final AtomicReference<Dialplan> current = new AtomicReference<>(Dialplan.EMPTY);

    public Dialplan current() {
        return current.get();
    }

    public void replace(Dialplan next) {
        current.set(next);
    }

    /** Changes the dialplan in one go, whatever others do meanwhile. */
    public Dialplan update(UnaryOperator<Dialplan> change) {
        return current.updateAndGet(change);
    }
}
