package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.expression.Options;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The passwords that a call may enter. */
sealed interface Passwords {

    /** The account code that goes with a password; nothing when it is wrong. */
    Optional<String> accountOf(Channel channel, String entered);

    /** Those that the first argument of Authenticate means. */
    static Passwords of(String text, Options options, AstDb database) {
        if (!text.startsWith("/")) {
            return new Single(text);
        }
        if (options.has('d')) {
            return new InDatabase(database, text.substring(1), options.has('r'));
        }
        return new InFile(text, options.has('m'));
    }

    /** One alone. */
    record Single(String password) implements Passwords {

        @Override
        public Optional<String> accountOf(Channel channel, String entered) {
            return Optional.of(entered).filter(text -> same(text, password));
        }

        @Override
        public String toString() {
            return "a password";
        }
    }

    /** The keys of a family. */
    record InDatabase(AstDb database, String family, boolean once) implements Passwords {

        private static final Logger LOG = LoggerFactory.getLogger(InDatabase.class);

        @Override
        public Optional<String> accountOf(Channel channel, String entered) {
            if (entered.isEmpty() || database.get(family, entered).isEmpty()) {
                return Optional.empty();
            }
            return once && !remove(channel, entered) ? Optional.empty() : Optional.of(entered);
        }

        /** Returns whether it was still there: of two who enter it at once, one goes on. */
        private boolean remove(Channel channel, String entered) {
            try {
                return database.del(family, entered);
            } catch (DatabaseFailed e) {
                LOG.warn("{}: a password can't be taken out of {}", channel.name(), family, e);
                return false;
            }
        }
    }

    /**
     * One in each line of a file.
     *
     * @param hashed whether a line is {@code account:md5}
     */
    record InFile(String file, boolean hashed) implements Passwords {

        private static final Logger LOG = LoggerFactory.getLogger(InFile.class);

        @Override
        public Optional<String> accountOf(Channel channel, String entered) {
            String wanted = hashed ? md5(entered) : entered;
            for (String line : lines(channel)) {
                int colon = hashed ? line.indexOf(':') : -1;
                if (!entered.isEmpty()
                        && (!hashed || colon > 0)
                        && same(line.substring(colon + 1).strip(), wanted)) {
                    return Optional.of(hashed ? line.substring(0, colon).strip() : entered);
                }
            }
            return Optional.empty();
        }

        private List<String> lines(Channel channel) {
            try {
                return SecretFile.lines(file);
            } catch (IOException | InvalidPathException e) {
                LOG.warn("{}: the passwords in {} can't be read", channel.name(), file, e);
                return List.of();
            }
        }

        private static String md5(String text) {
            try {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has MD5", e);
            }
        }
    }

    /** Compares in a time that does not tell how much was right. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
