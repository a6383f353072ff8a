package astrolabe.server.http.describe;

import astrolabe.manager.Param;
import astrolabe.manager.Spec;
import java.util.List;

/** The schemas that both descriptions have in common: requests, answers, packets. */
final class Shapes {

    static final String SCHEMAS = "#/components/schemas/";

    private static final String ACTION_ID = "ActionID";

    private Shapes() {}

    /** What is the same for all actions. */
    static void common(Document schemas) {
        schemas.object(
                "Value",
                it ->
                        it.text(
                                        "description",
                                        "A header's value; an array where the header is repeated.")
                                .texts("type", List.of("string", "array"))
                                .object("items", item -> item.text("type", "string")));
        schemas.object(
                "Argument",
                it ->
                        it.text("description", "A header to send; an array repeats it.")
                                .texts(
                                        "type",
                                        List.of("string", "number", "boolean", "null", "array"))
                                .object(
                                        "items",
                                        item ->
                                                item.texts(
                                                        "type",
                                                        List.of(
                                                                "string", "number", "boolean",
                                                                "null"))));
        schemas.object(
                "Packet",
                it ->
                        it.text("description", "One item of a list, or an event of a reply.")
                                .text("type", "object")
                                .object(
                                        "properties",
                                        properties ->
                                                text(properties, "Event", "What the item is.")
                                                        .object(
                                                                ACTION_ID,
                                                                id -> id.text("type", "string")))
                                .reference("additionalProperties", SCHEMAS + "Value"));
        schemas.object(
                "Error",
                it ->
                        it.text("description", "Why there is no other answer.")
                                .text("type", "object")
                                .texts("required", List.of("Response", "Message"))
                                .object(
                                        "properties",
                                        properties ->
                                                packets(
                                                        text(
                                                                        properties.object(
                                                                                "Response",
                                                                                response ->
                                                                                        response
                                                                                                .text(
                                                                                                        "const",
                                                                                                        "Error")),
                                                                        "Message",
                                                                        "What is wrong.")
                                                                .object(
                                                                        ACTION_ID,
                                                                        id ->
                                                                                id.text(
                                                                                        "type",
                                                                                        "string"))))
                                .reference("additionalProperties", SCHEMAS + "Value"));
    }

    /** What follows a response. */
    static Document packets(Document properties) {
        packets(properties, "items", "The items, where the answer is a list.");
        packets(properties, "events", "What else follows the response.");
        return properties;
    }

    private static void packets(Document properties, String name, String says) {
        properties.object(
                name,
                it ->
                        it.text("type", "array")
                                .text("description", says)
                                .reference("items", SCHEMAS + "Packet"));
    }

    /** The members that every response has. */
    static Document response(Document properties) {
        text(properties, "Response", "Success, Error, or what else the action says.");
        text(properties, "Message", "What came of it, in words.");
        return text(properties, ACTION_ID, "That of the request.");
    }

    private static Document text(Document properties, String name, String says) {
        return properties.object(name, it -> it.text("type", "string").text("description", says));
    }

    /** The headers of an action besides its name. */
    static Document parameters(Document properties, Spec spec) {
        for (Param<?> param : spec.params()) {
            properties.object(param.name(), it -> parameter(it, param));
        }
        if (spec.params().stream().noneMatch(param -> param.name().equalsIgnoreCase(ACTION_ID))) {
            properties.object(
                    ACTION_ID,
                    it ->
                            it.texts("type", List.of("string", "number"))
                                    .text("description", "Comes back with the answer."));
        }
        return properties;
    }

    private static void parameter(Document into, Param<?> param) {
        switch (param.kind()) {
            case TEXT ->
                    into.texts(
                            "type",
                            param.repeated() ? List.of("string", "array") : List.of("string"));
            case FLAG -> into.texts("type", List.of("boolean", "string"));
            case INTEGER -> into.texts("type", List.of("integer", "string"));
        }
        if (param.repeated()) {
            into.object("items", item -> item.text("type", "string"));
        }
        into.text("description", param.says());
        if (param.kind() == Param.Kind.INTEGER && !param.fallback().isEmpty()) {
            into.number("default", Long.parseLong(param.fallback()));
        } else if (!param.fallback().isEmpty()) {
            into.text("default", param.fallback());
        }
    }

    /** The parameters that a request has to have. */
    static List<String> required(Spec spec) {
        return spec.params().stream()
                .filter(Param::isShownAsRequired)
                .<String>map(Param::name)
                .toList();
    }

    /** How a client proves whose a request is. */
    static void schemes(Document components) {
        components.object(
                "securitySchemes",
                schemes -> {
                    scheme(schemes, "basic", "An account's name and secret.");
                    scheme(schemes, "digest", "A digest of them, MD5 or SHA-256.");
                    scheme(schemes, "bearer", "A token made at the console.");
                });
    }

    private static void scheme(Document schemes, String name, String says) {
        schemes.object(
                name, it -> it.text("type", "http").text("scheme", name).text("description", says));
    }

    /** What the interface is called, and whose it is. */
    static void info(Document document, String title, String says) {
        document.object(
                "info",
                it ->
                        it.text("title", title)
                                .text("version", "13.0.0")
                                .text(
                                        "description",
                                        says
                                                + " Independent of Asterisk and of its owner: Asterisk is a trademark of Sangoma Technologies, named only to say what this is compatible with.")
                                .object(
                                        "license",
                                        license ->
                                                license.text("name", "Apache-2.0")
                                                        .text(
                                                                "url",
                                                                "https://www.apache.org/licenses/LICENSE-2.0")));
    }
}
