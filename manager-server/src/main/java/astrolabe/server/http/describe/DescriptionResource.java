package astrolabe.server.http.describe;

import astrolabe.server.http.Answer;
import astrolabe.server.http.ErrorPage;
import astrolabe.server.http.Refusal;
import astrolabe.server.http.Resource;
import astrolabe.server.http.WebRequest;
import astrolabe.server.http.WebResponse;
import astrolabe.server.http.WebResponse.Status;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A description for whoever asks: it says what the interface is like, which this source says as
 * well, and nothing about accounts. Written once.
 */
public final class DescriptionResource implements Resource {

    private static final Status NOT_MODIFIED = new Status(304, "Not Modified");
    private static final int TAG_BYTES = 16;

    private final byte[] document;
    private final String tag;
    private final ErrorPage errors;

    public DescriptionResource(byte[] document, ErrorPage errors) {
        this.document = document.clone();
        this.errors = errors;
        tag = '"' + HexFormat.of().formatHex(digest(document), 0, TAG_BYTES) + '"';
    }

    private static byte[] digest(byte[] document) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(document);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public Answer serve(WebRequest request) {
        if (!request.method().equals("GET") && !request.isHead()) {
            return errors.of(request, Refusal.NOT_ALLOWED).with("Allow", "GET, HEAD");
        }
        boolean known = request.header("If-None-Match").filter(this::names).isPresent();
        WebResponse response = WebResponse.kept(known ? NOT_MODIFIED : Status.OK);
        WebResponse tagged = response.with("ETag", tag).with("Cache-Control", "no-cache");
        return known ? tagged : tagged.with("application/json", document);
    }

    private boolean names(String tags) {
        return Arrays.stream(tags.split(",", -1))
                .map(String::strip)
                .map(it -> it.startsWith("W/") ? it.substring(2) : it)
                .anyMatch(it -> it.equals("*") || it.equals(tag));
    }
}
