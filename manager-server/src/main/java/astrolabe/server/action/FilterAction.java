package astrolabe.server.action;

import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Privilege;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.server.filter.EventFilter;
import astrolabe.server.filter.EventFilter.Parsed;
import astrolabe.server.session.Session;

/** Adds a filter to the events of the session. */
final class FilterAction implements Action {

    private static final Param<String> OPERATION = Param.optional("Operation", "Always Add.");
    private static final Param<String> CRITERIA =
            Param.optional("MatchCriteria", "What the filter looks at, and how.");
    private static final Param<String> FILTER =
            Param.optional("Filter", "The expression; without criteria a regular expression.");

    @Override
    public Spec spec() {
        return Spec.named("Filter")
                .since("10.0.0")
                .anyOf(Privilege.SYSTEM)
                .says(
                        "Add an event filter to this session.",
                        "Events are sent when an including filter matches, if there are any, and no"
                                + " excluding one does.")
                .params(OPERATION, CRITERIA, FILTER);
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        if (!request.get(OPERATION).equalsIgnoreCase("Add")) {
            return Reply.failure("Unknown operation");
        }
        return switch (parse(request)) {
            case Parsed.Good(var filter) -> {
                Session.of(request).filter(filter);
                yield Reply.success("Success");
            }
            case Parsed.Malformed() ->
                    Reply.failure(
                            "Filter was formatted incorrectly.  Check the syntax of the filter"
                                    + " given.");
            case Parsed.NotCompiling _ ->
                    Reply.failure("Filter did not compile.  Check the syntax of the filter given.");
        };
    }

    private static Parsed parse(Request request) {
        return request.has(CRITERIA)
                ? EventFilter.ofCriteria(request.get(CRITERIA), request.get(FILTER))
                : EventFilter.ofText(request.get(FILTER));
    }
}
