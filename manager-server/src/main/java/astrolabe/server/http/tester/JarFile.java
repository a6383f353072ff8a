package astrolabe.server.http.tester;

import astrolabe.server.http.Answer;
import astrolabe.server.http.Resource;
import astrolabe.server.http.WebRequest;
import astrolabe.server.http.WebResponse;
import astrolabe.server.http.WebResponse.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** A file that came with the program. A browser keeps it, and asks each time whether it changed. */
final class JarFile implements Resource {

    private static final Status NOT_MODIFIED = new Status(304, "Not Modified");

    /** So much of a hash tells two releases of a file apart. */
    private static final int TAG_BYTES = 12;

    private final String contentType;
    private final byte[] content;
    private final String tag;

    private JarFile(String contentType, byte[] content) {
        this.contentType = contentType;
        this.content = content;
        this.tag = '"' + HexFormat.of().formatHex(hash(content), 0, TAG_BYTES) + '"';
    }

    /** The file of this name beside this class. */
    static JarFile named(String name, String contentType) {
        return new JarFile(contentType, read(name));
    }

    /** The bytes of a file beside this class. */
    static byte[] read(String name) {
        try (InputStream in =
                Objects.requireNonNull(JarFile.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public Answer serve(WebRequest request) {
        boolean known = request.header("If-None-Match").filter(this::matches).isPresent();
        WebResponse response =
                WebResponse.kept(known ? NOT_MODIFIED : Status.OK)
                        .with("ETag", tag)
                        .with("Cache-Control", "no-cache");
        return known
                ? response
                : response.with("Content-type", contentType)
                        .with("X-Content-Type-Options", "nosniff")
                        .containing(content);
    }

    private boolean matches(String wanted) {
        return wanted.strip().equals("*") || wanted.contains(tag);
    }
}
