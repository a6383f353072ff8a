package astrolabe.server.http.stream;

import astrolabe.server.filter.EventFilter;
import astrolabe.server.filter.EventFilter.Parsed;
import astrolabe.server.http.Answer;
import astrolabe.server.http.ErrorPage;
import astrolabe.server.http.HttpDate;
import astrolabe.server.http.Origins;
import astrolabe.server.http.Refusal;
import astrolabe.server.http.Resource;
import astrolabe.server.http.Takeover;
import astrolabe.server.http.WebRequest;
import astrolabe.server.http.proof.Doorkeeper;
import astrolabe.server.http.proof.Proof;
import astrolabe.server.net.Entrance;
import astrolabe.server.net.Frontend;
import astrolabe.server.session.Session;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an account may see, as server-sent events (HTML standard, section 9.2). {@code ?filter=}
 * chooses, as the action Filter does; {@code Last-Event-ID} goes on where an earlier stream ended.
 */
public final class EventStreamResource implements Resource {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.http");

    private final Frontend frontend;
    private final Doorkeeper doorkeeper;
    private final HttpDate date;
    private final ErrorPage errors;
    private final Origins origins;

    public EventStreamResource(
            Frontend frontend,
            Doorkeeper doorkeeper,
            HttpDate date,
            ErrorPage errors,
            Origins origins) {
        this.origins = origins;
        this.date = date;
        this.frontend = frontend;
        this.doorkeeper = doorkeeper;
        this.errors = errors;
    }

    @Override
    public Answer serve(WebRequest request) throws InterruptedException {
        if (!request.method().equals("GET")) {
            return errors.of(request, Refusal.UNKNOWN_METHOD);
        }
        List<EventFilter> filters = new ArrayList<>();
        for (var parameter : request.parameters()) {
            if (parameter.isNamed("filter")) {
                if (!(EventFilter.ofText(parameter.value()) instanceof Parsed.Good(var filter))) {
                    return errors.of(request, Refusal.BAD_FILTER);
                }
                filters.add(filter);
            }
        }
        return switch (doorkeeper.check(request, errors)) {
            case Proof.Lacking(var response) -> response;
            case Proof.Given proof when !doorkeeper.hasRoom(request, proof) ->
                    errors.of(request, Refusal.TAKEN_ACCOUNT);
            case Proof.Given proof -> {
                Entrance entrance = session -> enter(session, proof, filters);
                yield (Takeover) channel -> take(channel, request, entrance);
            }
        };
    }

    private void enter(Session session, Proof.Given proof, List<EventFilter> filters)
            throws InterruptedException {
        session.restrict(filters);
        doorkeeper.letIn(session, proof);
    }

    private void take(Channel channel, WebRequest request, Entrance entrance) {
        OptionalLong after = lastEventId(request);
        EventStreamWire wire =
                new EventStreamWire(
                        errors.serverName(), date.now(), origins.headers(request), after);
        ChannelPipeline pipeline = channel.pipeline();
        var _ = pipeline.removeLast();
        var _ = pipeline.remove(HttpResponseEncoder.class);
        pipeline.addLast(new EventStreamInput());
        if (!frontend.adopt(channel, request.peer(), wire, Optional.of(entrance))) {
            LOG.info("{}: no room for a stream", request.peer().host());
            var _ = channel.close();
        }
    }

    private static OptionalLong lastEventId(WebRequest request) {
        try {
            return request.header("Last-Event-ID").stream().mapToLong(Long::parseLong).findFirst();
        } catch (NumberFormatException _) {
            return OptionalLong.of(-1); // whatever it was, it is nothing that we could go on from
        }
    }
}
