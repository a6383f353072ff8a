package astrolabe.server.http.describe;

import astrolabe.manager.Privilege;
import astrolabe.manager.Spec;
import java.util.ArrayList;
import java.util.List;

/** The actions over HTTP as an OpenAPI document. */
public final class OpenApi {

    private static final String EVERYONE = "everyone";

    /** The answers other than the action's own, and when they come. */
    private record Failure(int status, String name, String says) {}

    private static final List<Failure> FAILURES =
            List.of(
                    new Failure(400, "BadRequest", "The request or the action failed; why."),
                    new Failure(401, "Unauthorized", "Nothing proves whose the request is."),
                    new Failure(
                            403,
                            "Forbidden",
                            "The account lacks the right, or may not be used so or from here."),
                    new Failure(404, "NotFound", "There is no such action or path."),
                    new Failure(405, "MethodNotAllowed", "Another method than POST was used."),
                    new Failure(
                            413,
                            "TooLarge",
                            "The body is too large, or there are too many headers."),
                    new Failure(415, "UnsupportedMediaType", "The body is not said to be JSON."),
                    new Failure(431, "HeadersTooLarge", "The headers are too large."),
                    new Failure(500, "Failed", "The server could not serve the request."),
                    new Failure(
                            503, "Unavailable", "The server stops, or has too many connections."));

    private OpenApi() {}

    /**
     * The document for these actions.
     *
     * @param prefix in front of every path, empty or beginning with a slash
     */
    public static byte[] of(List<Spec> actions, String prefix) {
        return Document.of(document -> {
            document.text("openapi", "3.1.0");
            Shapes.info(
                    document,
                    "Manager actions",
                    "The actions of the manager interface, each as a request of JSON. Names of headers ignore case.");
            document.objects(
                    "servers",
                    List.of(prefix.isEmpty() ? "/" : prefix),
                    (url, server) -> server.text("url", url));
            document.objects(
                    "security",
                    List.of("basic", "digest", "bearer"),
                    (scheme, requirement) -> requirement.texts(scheme, List.of()));
            document.objects("tags", tags(actions), OpenApi::tag);
            document.object("paths", paths -> actions.forEach(spec -> path(paths, spec)));
            document.object("components", OpenApi::components);
        });
    }

    private static List<String> tags(List<Spec> actions) {
        List<String> tags = new ArrayList<>();
        for (Privilege privilege : Privilege.values()) {
            if (actions.stream().anyMatch(spec -> tags(spec).contains(privilege.label()))) {
                tags.add(privilege.label());
            }
        }
        tags.add(EVERYONE);
        return tags;
    }

    private static List<String> tags(Spec spec) {
        return spec.privileges().isEmpty()
                ? List.of(EVERYONE)
                : spec.privileges().named().stream().map(Privilege::label).toList();
    }

    private static void tag(String name, Document tag) {
        tag.text("name", name)
                .text(
                        "description",
                        name.equals(EVERYONE)
                                ? "Actions for every account."
                                : "Actions for accounts that may write the class " + name + ".");
    }

    private static void path(Document paths, Spec spec) {
        paths.object(
                "/api/actions/" + spec.name(),
                path -> path.object("post", operation -> operation(operation, spec)));
    }

    private static void operation(Document operation, Spec spec) {
        String rights =
                spec.privileges().isEmpty()
                        ? "Every account may use it."
                        : "The account must be given one of the classes "
                                + String.join(", ", tags(spec))
                                + " for writing.";
        operation
                .text("operationId", spec.name())
                .text("summary", spec.synopsis())
                .text(
                        "description",
                        spec.description().isEmpty()
                                ? rights
                                : spec.description() + "\n\n" + rights)
                .texts("tags", tags(spec))
                .texts(
                        "x-privilege",
                        spec.privileges().named().stream().map(Privilege::label).toList())
                .object(
                        "requestBody",
                        body ->
                                body.truth("required", !Shapes.required(spec).isEmpty())
                                        .object(
                                                "content",
                                                content ->
                                                        content.object(
                                                                "application/json",
                                                                type ->
                                                                        type.object(
                                                                                "schema",
                                                                                it ->
                                                                                        request(
                                                                                                it,
                                                                                                spec)))))
                .object(
                        "responses",
                        responses -> {
                            responses.reference("200", "#/components/responses/Answer");
                            responses.reference("204", "#/components/responses/Nothing");
                            FAILURES.forEach(failure ->
                                    responses.reference(
                                            Integer.toString(failure.status()),
                                            "#/components/responses/" + failure.name()));
                        });
    }

    private static void request(Document schema, Spec spec) {
        schema.text("type", "object");
        if (!Shapes.required(spec).isEmpty()) {
            schema.texts("required", Shapes.required(spec));
        }
        schema.object("properties", properties -> Shapes.parameters(properties, spec))
                .reference("additionalProperties", Shapes.SCHEMAS + "Argument");
    }

    private static void components(Document components) {
        components.object(
                "schemas",
                schemas -> {
                    Shapes.common(schemas);
                    schemas.object("Answer", OpenApi::answer);
                });
        components.object(
                "responses",
                responses -> {
                    response(responses, "Answer", "What the action says.", "Answer");
                    responses.object(
                            "Nothing",
                            it ->
                                    it.text(
                                            "description",
                                            "The action was told to say nothing, as Events with brokeneventsaction in manager.conf."));
                    FAILURES.forEach(it -> response(responses, it.name(), it.says(), "Error"));
                });
        Shapes.schemes(components);
    }

    private static void answer(Document schema) {
        schema.text(
                        "description",
                        "The response, its headers as members; what follows it in an array.")
                .text("type", "object")
                .texts("required", List.of("Response"))
                .object(
                        "properties",
                        properties -> {
                            Shapes.response(properties);
                            Shapes.packets(properties);
                        })
                .reference("additionalProperties", Shapes.SCHEMAS + "Value");
    }

    private static void response(Document responses, String name, String says, String schema) {
        responses.object(
                name,
                it ->
                        it.text("description", says)
                                .object(
                                        "content",
                                        content ->
                                                content.object(
                                                        "application/json",
                                                        type ->
                                                                type.reference(
                                                                        "schema",
                                                                        Shapes.SCHEMAS + schema))));
    }
}
