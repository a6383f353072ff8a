package astrolabe.features.callfile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A spool directory whose process is killed at a chosen change of it, before or after the change
 * reached the disk. Nothing works from there on.
 */
class DyingStorage implements SpoolStorage {

    /** The process is gone. No exception anybody could mean to catch. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    private final SpoolStorage disk;
    private final int last;
    private final boolean lastIsMade;
    private int changes;
    private boolean dead;

    /**
     * @param last the number of the change at which the process is killed, from 1
     * @param lastIsMade whether that change still reaches the disk
     */
    DyingStorage(SpoolStorage disk, int last, boolean lastIsMade) {
        this.disk = disk;
        this.last = last;
        this.lastIsMade = lastIsMade;
    }

    boolean isDead() {
        return dead;
    }

    private void change(Change change) throws IOException {
        live();
        changes++;
        dead = changes == last;
        if (!dead || lastIsMade) {
            change.make();
        }
        live();
    }

    private void live() {
        if (dead) {
            Thread.currentThread().setUncaughtExceptionHandler((_, _) -> {});
            throw new Killed();
        }
    }

    @Override
    public List<Found> list() throws IOException {
        live();
        return disk.list();
    }

    @Override
    public Optional<Stamp> look(Path file) throws IOException {
        live();
        return disk.look(file);
    }

    @Override
    public Reading read(Path file) throws IOException {
        live();
        return disk.read(file);
    }

    @Override
    public void append(Path file, String text, Instant modified) throws IOException {
        change(() -> disk.append(file, text, modified));
    }

    @Override
    public void delete(Path file) throws IOException {
        change(() -> disk.delete(file));
    }

    @Override
    public void archive(Path file) throws IOException {
        change(() -> disk.archive(file));
    }

    @Override
    public void forget(Path file) throws IOException {
        change(() -> disk.forget(file));
    }
}
