package astrolabe.server.http.files;

import astrolabe.conf.PathGuard;
import astrolabe.conf.PathGuard.Verdict;
import astrolabe.server.http.Answer;
import astrolabe.server.http.ErrorPage;
import astrolabe.server.http.HttpDate;
import astrolabe.server.http.Refusal;
import astrolabe.server.http.Resource;
import astrolabe.server.http.WebRequest;
import astrolabe.server.http.WebResponse;
import astrolabe.server.http.WebResponse.Status;
import astrolabe.server.http.files.ByteRange.Wanted;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files below one directory. */
public final class StaticFiles implements Resource {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.http");

    /** A page and what belongs to it are small; what is larger wants a file server. */
    private static final long LARGEST = 16L << 20;

    private static final Status NOT_MODIFIED = new Status(304, "Not Modified");
    private static final Status PARTIAL = new Status(206, "Partial Content");
    private static final Status BEYOND = new Status(416, "Range Not Satisfiable");

    private final Path root;
    private final String place;
    private final ErrorPage errors;

    /**
     * Files below a directory, which need not be there yet.
     *
     * @param place the path at which they are served, {@code /static/}
     */
    public StaticFiles(Path root, String place, ErrorPage errors) {
        this.root = root;
        this.place = place;
        this.errors = errors;
    }

    @Override
    public Answer serve(WebRequest request) {
        int at = request.path().indexOf(place);
        String name = at < 0 ? "" : request.path().substring(at + place.length());
        try {
            return Files.isDirectory(root)
                    ? serve(request, new PathGuard(root).check(name))
                    : errors.of(request, Refusal.NOT_FOUND);
        } catch (IOException e) {
            LOG.warn("{} can't be read", root.resolve(name), e);
            return errors.of(request, Refusal.FAILED);
        }
    }

    private WebResponse serve(WebRequest request, Verdict verdict) throws IOException {
        return switch (verdict) {
            case Verdict.Inside(var file) when Files.isDirectory(file) ->
                    errors.of(request, Refusal.FORBIDDEN_FILE);
            case Verdict.Inside(var file) when !Files.isReadable(file) ->
                    errors.of(request, Refusal.FORBIDDEN_FILE);
            case Verdict.Inside(var file) -> serve(request, file);
            case Verdict.Creatable _, Verdict.Missing _ -> errors.of(request, Refusal.NOT_FOUND);
            case Verdict.Outside _ -> errors.of(request, Refusal.FORBIDDEN_FILE);
        };
    }

    private WebResponse serve(WebRequest request, Path file) throws IOException {
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        long length = Files.size(file);
        if (length > LARGEST) {
            LOG.warn("{} is larger than {} bytes and not served", file, LARGEST);
            return errors.of(request, Refusal.FORBIDDEN_FILE);
        }
        String tag = "\"%d\"".formatted(modified.getEpochSecond());
        if (request.header("If-None-Match").filter(it -> matches(it, tag)).isPresent()) {
            return WebResponse.kept(NOT_MODIFIED).with("ETag", tag);
        }
        return switch (ByteRange.read(request.header("Range"), length)) {
            case Wanted.Whole _ ->
                    described(Status.OK, file, tag, modified)
                            .containing(read(file, new ByteRange(0, length - 1)));
            case Wanted.Part(var range) ->
                    described(PARTIAL, file, tag, modified)
                            .with(
                                    "Content-Range",
                                    "bytes %d-%d/%d".formatted(range.from(), range.to(), length))
                            .containing(read(file, range));
            case Wanted.Beyond _ ->
                    WebResponse.kept(BEYOND).with("Content-Range", "bytes */" + length);
        };
    }

    private static boolean matches(String wanted, String tag) {
        return wanted.strip().equals("*") || wanted.contains(tag);
    }

    private static WebResponse described(Status status, Path file, String tag, Instant modified) {
        return WebResponse.kept(status)
                .with("Content-type", ContentTypes.of(file.toString()))
                .with("ETag", tag)
                .with("Last-Modified", HttpDate.of(modified))
                .with("X-Content-Type-Options", "nosniff");
    }

    private static byte[] read(Path file, ByteRange range) throws IOException {
        byte[] bytes = new byte[range.length()];
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            open.seek(range.from());
            open.readFully(bytes);
        }
        return bytes;
    }
}
