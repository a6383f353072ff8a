package astrolabe.server.http.describe;

import astrolabe.manager.EventType;
import astrolabe.manager.EventType.EventField;
import astrolabe.manager.Privilege;
import astrolabe.manager.Privileges;
import astrolabe.manager.Spec;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The streams of the manager interface as an AsyncAPI document, from the server's point of view: it
 * receives actions, and sends responses and events.
 */
public final class AsyncApi {

    private static final String JSON = "application/json";
    private static final String MESSAGES = "#/components/messages/";
    private static final String RESPONSE = "response";
    private static final String ITEM = "item";
    private static final String GAP = "gap";

    /** What the options of the server add to events. */
    private static final List<EventField> OPTIONS =
            List.of(
                    new EventField("Timestamp", "Seconds since 1970, where the server adds it."),
                    new EventField("SystemName", "The server's name, where it has one."),
                    new EventField("SequenceNumber", "Its number, while events are debugged."),
                    new EventField("File", "Where it came from, while events are debugged."),
                    new EventField("Line", "The line there."),
                    new EventField("Func", "The function there."),
                    new EventField(
                            "ChanVariable",
                            "Variables of the channel, where the server is told to add them."));

    private AsyncApi() {}

    /**
     * The document for these actions and events.
     *
     * @param prefix in front of every path, empty or beginning with a slash
     * @param address where the server listens by its configuration
     */
    public static byte[] of(
            List<Spec> actions, List<EventType> events, String prefix, InetSocketAddress address) {
        Map<String, List<EventType>> byName = byName(events);
        return Document.of(document -> {
            document.text("asyncapi", "3.0.0");
            Shapes.info(
                    document,
                    "Manager streams",
                    "The manager interface over WebSockets (subprotocol ami.json) and as server-sent events, seen from the server: it receives actions and sends responses and events.");
            document.text("defaultContentType", JSON);
            document.object("servers", servers -> servers(servers, prefix, address));
            document.object("channels", channels -> channels(channels, actions, byName));
            document.object("operations", operations -> operations(operations, actions, byName));
            document.object("components", components -> components(components, actions, byName));
        });
    }

    /** One name may be declared by several translators, each with fields of its own. */
    private static Map<String, List<EventType>> byName(List<EventType> events) {
        Map<String, List<EventType>> byName = new LinkedHashMap<>();
        for (EventType event : events) {
            byName.computeIfAbsent(event.name(), _ -> new ArrayList<>(1)).add(event);
        }
        return byName;
    }

    private static void servers(Document servers, String prefix, InetSocketAddress address) {
        String host =
                address.getAddress() == null || address.getAddress().isAnyLocalAddress()
                        ? "localhost:" + address.getPort()
                        : NetUtil.toSocketAddressString(address);
        for (String protocol : List.of("ws", "http")) {
            servers.object(
                    protocol,
                    server -> {
                        server.text("host", "{host}").text("protocol", protocol);
                        if (!prefix.isEmpty()) {
                            server.text("pathname", prefix);
                        }
                        server.object(
                                "variables",
                                variables ->
                                        variables.object("host", it -> it.text("default", host)));
                        server.objects(
                                "security",
                                List.of("basic", "digest", "bearer"),
                                (scheme, it) ->
                                        it.reference("#/components/securitySchemes/" + scheme));
                    });
        }
    }

    private static void channels(
            Document channels, List<Spec> actions, Map<String, List<EventType>> events) {
        channels.object(
                "ws",
                channel ->
                        channel.text("address", "/ws")
                                .text(
                                        "description",
                                        "A session over a WebSocket of the subprotocol ami.json: each message one object. Without an Authorization header it begins with the action Login.")
                                .objects(
                                        "servers",
                                        List.of("ws"),
                                        (name, it) -> it.reference("#/servers/" + name))
                                .object(
                                        "messages",
                                        messages -> {
                                            actions.forEach(
                                                    spec -> message(messages, action(spec.name())));
                                            message(messages, RESPONSE);
                                            message(messages, ITEM);
                                            events.keySet()
                                                    .forEach(
                                                            name -> message(messages, event(name)));
                                        })
                                .object(
                                        "bindings",
                                        bindings ->
                                                bindings.object(
                                                        "ws",
                                                        ws ->
                                                                ws.text("method", "GET")
                                                                        .text(
                                                                                "bindingVersion",
                                                                                "0.1.0"))));
        channels.object(
                "events",
                channel ->
                        channel.text("address", "/events")
                                .text(
                                        "description",
                                        "Events as a text/event-stream: id is the number, event the name, data the object. Last-Event-ID goes on behind the event of that number.")
                                .objects(
                                        "servers",
                                        List.of("http"),
                                        (name, it) -> it.reference("#/servers/" + name))
                                .object(
                                        "messages",
                                        messages -> {
                                            message(messages, GAP);
                                            events.keySet()
                                                    .forEach(
                                                            name -> message(messages, event(name)));
                                        }));
    }

    private static void message(Document messages, String name) {
        messages.reference(name, MESSAGES + name);
    }

    private static String action(String name) {
        return "action." + name;
    }

    private static String event(String name) {
        return "event." + name;
    }

    private static void operations(
            Document operations, List<Spec> actions, Map<String, List<EventType>> events) {
        List<String> names = events.keySet().stream().map(AsyncApi::event).toList();
        operations.object(
                "receiveAction",
                it -> {
                    operation(it, "receive", "ws", "Does what the client asks.");
                    sent(it, "ws", actions.stream().map(spec -> action(spec.name())).toList());
                    it.object(
                            "reply",
                            reply -> {
                                reply.reference("channel", "#/channels/ws");
                                sent(reply, "ws", List.of(RESPONSE, ITEM));
                            });
                });
        operations.object(
                "sendEvent",
                it -> {
                    operation(it, "send", "ws", "Tells a session what happens.");
                    sent(it, "ws", names);
                });
        List<String> streamed = new ArrayList<>(names);
        streamed.add(GAP);
        operations.object(
                "streamEvents",
                it -> {
                    operation(it, "send", "events", "Tells a reader what happens.");
                    sent(it, "events", streamed);
                    it.object("bindings", AsyncApi::query);
                });
    }

    private static void query(Document bindings) {
        bindings.object(
                "http",
                http ->
                        http.text("method", "GET")
                                .object(
                                        "query",
                                        query ->
                                                query.text("type", "object")
                                                        .object(
                                                                "properties",
                                                                properties ->
                                                                        properties.object(
                                                                                "filter",
                                                                                AsyncApi::filter)))
                                .text("bindingVersion", "0.3.0"));
    }

    private static void filter(Document filter) {
        filter.text("type", "string")
                .text("description", "Chooses events as the action Filter does; may be repeated.");
    }

    private static void operation(Document into, String action, String channel, String summary) {
        into.text("action", action)
                .reference("channel", "#/channels/" + channel)
                .text("summary", summary);
    }

    private static void sent(Document into, String channel, List<String> names) {
        into.objects(
                "messages",
                names,
                (name, it) -> it.reference("#/channels/%s/messages/%s".formatted(channel, name)));
    }

    private static void components(
            Document components, List<Spec> actions, Map<String, List<EventType>> events) {
        components.object(
                "schemas",
                schemas -> {
                    Shapes.common(schemas);
                    schemas.object("Response", AsyncApi::response);
                });
        components.object(
                "messages",
                messages -> {
                    actions.forEach(spec ->
                            messages.object(action(spec.name()), it -> actionMessage(it, spec)));
                    messages.object(
                            RESPONSE,
                            it ->
                                    described(it, "Response", "The answer to an action.")
                                            .object("correlationId", AsyncApi::correlation)
                                            .reference("payload", Shapes.SCHEMAS + "Response"));
                    messages.object(
                            ITEM,
                            it ->
                                    described(it, "Item", "An item of a list, or its end.")
                                            .object("correlationId", AsyncApi::correlation)
                                            .reference("payload", Shapes.SCHEMAS + "Packet"));
                    messages.object(GAP, AsyncApi::gap);
                    events.forEach((name, types) ->
                            messages.object(event(name), it -> eventMessage(it, types)));
                });
        Shapes.schemes(components);
    }

    private static Document described(Document message, String name, String summary) {
        return message.text("name", name).text("summary", summary).text("contentType", JSON);
    }

    private static void correlation(Document correlation) {
        correlation.text("location", "$message.payload#/ActionID");
    }

    private static void response(Document schema) {
        schema.text("type", "object")
                .texts("required", List.of("Response"))
                .object("properties", Shapes::response)
                .reference("additionalProperties", Shapes.SCHEMAS + "Value");
    }

    private static void actionMessage(Document message, Spec spec) {
        List<String> required = new ArrayList<>(List.of("Action"));
        required.addAll(Shapes.required(spec));
        described(message, spec.name(), spec.synopsis())
                .object("correlationId", AsyncApi::correlation)
                .object(
                        "payload",
                        payload ->
                                payload.text("type", "object")
                                        .texts("required", required)
                                        .object(
                                                "properties",
                                                properties -> {
                                                    named(properties, "Action", spec.name());
                                                    Shapes.parameters(properties, spec);
                                                })
                                        .reference(
                                                "additionalProperties",
                                                Shapes.SCHEMAS + "Argument"))
                .texts("x-privilege", labels(spec.privileges()));
    }

    private static List<String> labels(Privileges privileges) {
        return privileges.named().stream().map(Privilege::label).toList();
    }

    private static void named(Document properties, String member, String value) {
        properties.object(member, it -> it.text("type", "string").text("const", value));
    }

    private static void gap(Document message) {
        described(message, "EventsLost", "Events that are no longer kept were missed.")
                .object(
                        "payload",
                        payload ->
                                payload.text("type", "object")
                                        .texts("required", List.of("Event", "After"))
                                        .object(
                                                "properties",
                                                properties -> {
                                                    named(properties, "Event", "EventsLost");
                                                    properties.object(
                                                            "After",
                                                            it ->
                                                                    it.text("type", "integer")
                                                                            .text(
                                                                                    "description",
                                                                                    "The number behind which the reader wanted to go on."));
                                                }));
    }

    private static void eventMessage(Document message, List<EventType> types) {
        EventType first = types.getFirst();
        described(message, first.name(), first.synopsis())
                .object(
                        "payload",
                        payload ->
                                payload.text("type", "object")
                                        .texts("required", List.of("Event", "Privilege", "seq"))
                                        .object(
                                                "properties",
                                                properties -> eventFields(properties, types))
                                        .reference(
                                                "additionalProperties", Shapes.SCHEMAS + "Value"))
                .texts("x-privilege", labels(first.privileges()));
    }

    private static void eventFields(Document properties, List<EventType> types) {
        named(properties, "Event", types.getFirst().name());
        properties.object(
                "Privilege",
                it ->
                        it.text("type", "string")
                                .texts(
                                        "enum",
                                        types.stream()
                                                .map(type -> type.privileges().text())
                                                .distinct()
                                                .toList()));
        properties.object(
                "seq",
                it ->
                        it.text("type", "integer")
                                .text("description", "The event's number in the log."));
        Map<String, String> fields = new LinkedHashMap<>();
        OPTIONS.forEach(field -> fields.put(field.name(), field.says()));
        types.forEach(type ->
                type.fields()
                        .forEach(field ->
                                field.names().forEach(name -> fields.put(name, field.says()))));
        fields.forEach((name, says) ->
                properties.object(
                        name,
                        it ->
                                it.texts("type", List.of("string", "array"))
                                        .object("items", item -> item.text("type", "string"))
                                        .text("description", says)));
    }
}
