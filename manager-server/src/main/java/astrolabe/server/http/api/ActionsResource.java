package astrolabe.server.http.api;

import astrolabe.protocol.AmiMessage;
import astrolabe.protocol.AmiMessage.Header;
import astrolabe.server.http.Answer;
import astrolabe.server.http.ErrorPage;
import astrolabe.server.http.Refusal;
import astrolabe.server.http.Resource;
import astrolabe.server.http.WebRequest;
import astrolabe.server.http.WebResponse;
import astrolabe.server.http.WebResponse.Status;
import astrolabe.server.http.ajam.WebSessions;
import astrolabe.server.http.json.JsonPackets;
import astrolabe.server.http.json.JsonRefused;
import astrolabe.server.http.json.JsonRequest;
import astrolabe.server.http.proof.Doorkeeper;
import astrolabe.server.http.proof.Proof;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code POST /api/actions/NAME}: the headers of an action as an object, its answer as an object,
 * the items of a list as one array. Each request proves itself and is a session of its own.
 */
public final class ActionsResource implements Resource {

    private static final String JSON = "application/json";
    private static final Status BAD_REQUEST = new Status(400, "Bad Request");
    private static final Status NO_CONTENT = new Status(204, "No Content");
    private static final Status FORBIDDEN = new Status(403, "Forbidden");
    private static final Status NOT_FOUND = new Status(404, "Not Found");
    private static final Status NOT_ALLOWED = new Status(405, "Method Not Allowed");
    private static final Status UNSUPPORTED = new Status(415, "Unsupported Media Type");

    private final WebSessions sessions;
    private final Doorkeeper doorkeeper;
    private final String place;
    private final ErrorPage errors;

    /** With the path in front of an action's name, {@code /api/actions/}. */
    public ActionsResource(
            WebSessions sessions, Doorkeeper doorkeeper, String place, ErrorPage errors) {
        this.sessions = sessions;
        this.doorkeeper = doorkeeper;
        this.place = place;
        this.errors = errors;
    }

    @Override
    public Answer serve(WebRequest request) throws InterruptedException {
        int at = request.path().indexOf(place);
        String name = at < 0 ? "" : request.path().substring(at + place.length());
        if (name.isEmpty() || name.indexOf('/') >= 0) {
            return error(NOT_FOUND, "the path is " + place + " and the name of an action");
        }
        if (!request.method().equals("POST")) {
            return error(NOT_ALLOWED, "POST is expected").with("Allow", "POST");
        }
        if (!request.has("Content-Type", JSON) && request.body().length > 0) {
            return error(UNSUPPORTED, "Content-Type: application/json is expected");
        }
        return switch (doorkeeper.check(request, errors)) {
            case Proof.Lacking(var response) -> response;
            case Proof.Given proof -> serve(name, request, proof);
        };
    }

    private WebResponse serve(String name, WebRequest request, Proof.Given proof)
            throws InterruptedException {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Action", name));
        try {
            if (request.body().length > 0) {
                headers.addAll(JsonRequest.read(request.body()).headers());
            }
        } catch (JsonRefused e) {
            return error(BAD_REQUEST, String.valueOf(e.getMessage()));
        }
        return sessions.once(
                        request.peer(), session -> doorkeeper.logInQuietly(session, proof), headers)
                .map(packets -> answer(JsonPackets.packets(packets)))
                .orElseGet(() -> errors.of(request, Refusal.TAKEN_ACCOUNT));
    }

    /** Some actions may be told by a setting to say nothing. */
    private static WebResponse answer(List<AmiMessage> packets) {
        if (packets.isEmpty()) {
            return WebResponse.bare(NO_CONTENT);
        }
        return WebResponse.bare(status(packets.getFirst()))
                .with(JSON, JsonPackets.writeReply(packets));
    }

    /** What the answer means to those who look at the status alone. */
    private static Status status(AmiMessage response) {
        if (!response.first("Response").orElse("").equals("Error")) {
            return Status.OK;
        }
        String message = response.first("Message").orElse("");
        if (message.equals("Permission denied")) {
            return FORBIDDEN;
        }
        return message.startsWith("Invalid/unknown command") ? NOT_FOUND : BAD_REQUEST;
    }

    private static WebResponse error(Status status, String text) {
        AmiMessage error =
                AmiMessage.of(new Header("Response", "Error"), new Header("Message", text));
        return WebResponse.bare(status).with(JSON, JsonPackets.writeReply(List.of(error)));
    }
}
