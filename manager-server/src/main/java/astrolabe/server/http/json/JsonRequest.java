package astrolabe.server.http.json;

import astrolabe.protocol.AmiMessage;
import astrolabe.protocol.AmiMessage.Header;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads an object as the headers of a request: each value a text, a number, a truth, or an array of
 * them.
 */
public final class JsonRequest {

    private static final int LONGEST_NAME = 256;
    private static final int LARGEST = 40_960;
    private static final int DEEPEST = 3;
    private static final int MOST_HEADERS = 1024;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxDocumentLength(LARGEST)
                                    .maxNestingDepth(DEEPEST)
                                    .maxNameLength(LONGEST_NAME)
                                    .maxStringLength(LARGEST)
                                    .build())
                    .build();

    private JsonRequest() {}

    /**
     * The headers in their order.
     *
     * @throws JsonRefused when it is no such object, saying what is wrong and where
     */
    public static AmiMessage read(byte[] text) throws JsonRefused {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            List<Header> headers = headers(json);
            if (json.nextToken() != null) {
                throw refused(json, "one object is expected, and nothing behind it");
            }
            return new AmiMessage(headers);
        } catch (JacksonException e) {
            throw new JsonRefused(place(e) + e.getOriginalMessage(), e);
        }
    }

    private static List<Header> headers(JsonParser json) throws JsonRefused {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw refused(json, "an object is expected");
        }
        List<Header> headers = new ArrayList<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (name.isBlank()) {
                throw refused(json, "a header without a name");
            }
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    headers.add(header(json, name));
                }
            } else {
                headers.add(header(json, name));
            }
            if (headers.size() > MOST_HEADERS) {
                throw refused(json, "too many headers");
            }
        }
        return headers;
    }

    private static Header header(JsonParser json, String name) throws JsonRefused {
        return switch (json.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    new Header(name, json.getString());
            case VALUE_TRUE -> new Header(name, "true");
            case VALUE_FALSE -> new Header(name, "false");
            case VALUE_NULL -> new Header(name, "");
            default ->
                    throw refused(
                            json,
                            "%s: a text, a number, a truth or an array of them is expected"
                                    .formatted(name));
        };
    }

    private static JsonRefused refused(JsonParser json, String what) {
        var at = json.currentTokenLocation();
        return new JsonRefused(
                "line %d, column %d: %s".formatted(at.getLineNr(), at.getColumnNr(), what), null);
    }

    private static String place(JacksonException e) {
        var at = e.getLocation();
        return at == null ? "" : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
    }
}
