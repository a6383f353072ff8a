package astrolabe.features.callfile;

import astrolabe.engine.Pbx;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places the calls of the files in {@code outgoing} of a spool directory. To be closed before its
 * engine. Started and closed once, by one thread.
 *
 * <p>A file is taken once it has been left alone for a moment, or at its modification time if that
 * lies ahead. A finished file is deleted, or with {@code Archive: yes} moved to {@code
 * outgoing_done}, over a file of the same name there, its last line telling the outcome. A file
 * that states no call is moved there in any case, as {@code Failed}. A file that can't be read, or
 * not be written to, stays, and is tried again every few minutes.
 *
 * <p>With {@code AlwaysDelete: no}, a file that somebody dated ahead during its call stays and is a
 * new call at that time.
 *
 * <p>Each attempt is noted in the file before it is made, so after a crash one that was underway
 * counts as made; a call that was answered counts as completed.
 */
public final class CallFileFeature implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CallFileFeature.class);

    private final Spooler spooler;
    private final SpoolWatch watch;

    /**
     * @param spool {@code astspooldir}; its {@code outgoing} is created if missing
     * @throws IOException when that fails
     */
    public CallFileFeature(Pbx pbx, Path spool, CallFileSettings settings) throws IOException {
        DirectoryStorage storage = DirectoryStorage.in(spool);
        spooler =
                new Spooler(
                        storage,
                        new Desk(
                                pbx.exchange().scheduler(),
                                pbx.originator(),
                                new FailedExtension(pbx),
                                settings,
                                ProcessHandle.current().pid()));
        watch = new SpoolWatch(storage.outgoing(), spooler::lookSoon);
    }

    /** Begins with the files that lie there. */
    public void start() {
        spooler.start();
        try {
            watch.start();
        } catch (IOException e) {
            LOG.warn("New call files are noticed by looking only: {}", e.toString());
        }
    }

    /** Places no further call; calls underway go on, and their files tell what is known. */
    @Override
    public void close() throws IOException, InterruptedException {
        watch.close();
        spooler.close();
    }
}
