package astrolabe.server.http.describe;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one object of JSON, its members in the order in which they are given. */
final class Document {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private Document(JsonGenerator json) {
        this.json = json;
    }

    /** The object with these members as UTF-8. */
    static byte[] of(Consumer<? super Document> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            members.accept(new Document(json));
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    Document text(String name, String value) {
        json.writeStringProperty(name, value);
        return this;
    }

    Document number(String name, long value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    Document truth(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    Document texts(String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
        return this;
    }

    Document object(String name, Consumer<? super Document> members) {
        json.writeName(name);
        json.writeStartObject();
        members.accept(this);
        json.writeEndObject();
        return this;
    }

    /** An array of objects, each made from one of these. */
    <T> Document objects(String name, List<T> from, Writer<? super T> writer) {
        json.writeName(name);
        json.writeStartArray();
        for (T each : from) {
            json.writeStartObject();
            writer.write(each, this);
            json.writeEndObject();
        }
        json.writeEndArray();
        return this;
    }

    /** Makes an object from something. */
    interface Writer<T> {
        void write(T from, Document into);
    }

    /** A member that stands elsewhere in the document. */
    Document reference(String name, String place) {
        return object(name, it -> it.reference(place));
    }

    /** Makes the present object one that stands elsewhere. */
    Document reference(String place) {
        return text("$ref", place);
    }
}
