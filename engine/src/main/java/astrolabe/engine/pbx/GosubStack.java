package astrolabe.engine.pbx;

import astrolabe.engine.channel.Attachments;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.expression.Arguments;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The subroutines a channel is in, with their local variables. On the channel's strand. */
public final class GosubStack {

    private static final Attachments.Key<GosubStack> KEY = new Attachments.Key<>(GosubStack.class);

    /** More nested calls than this are a loop. */
    public static final int DEPTH = 1_000;

    private final Deque<Frame> frames = new ArrayDeque<>();

    private GosubStack() {}

    /** The stack of this channel. */
    public static GosubStack of(Channel channel) {
        return channel.attachments().of(KEY, GosubStack::new);
    }

    /**
     * Enters a subroutine written as {@code context,extension,priority(argument,…)}; leading parts
     * may be missing.
     *
     * @return where it starts; nothing when the text names no place
     */
    public Optional<Location> enter(Channel channel, Places places, String text) {
        int open = text.indexOf('(');
        String place = open < 0 ? text : text.substring(0, open);
        String inner =
                open < 0
                        ? ""
                        : text.substring(
                                open + 1, text.endsWith(")") ? text.length() - 1 : text.length());
        Optional<Location> target = places.find(channel, place);
        target.ifPresent(start -> push(channel, channel.location(), Arguments.of(inner).values()));
        return target;
    }

    /**
     * Enters a subroutine: its arguments become the local variables {@code ARG1}, {@code ARG2}, …
     * and {@code ARGC}; those of the subroutine it is called from are hidden.
     */
    public void push(Channel channel, Location caller, List<String> arguments) {
        int hidden = frames.isEmpty() ? 0 : frames.peek().arguments;
        frames.push(new Frame(caller, arguments.size(), new LinkedHashMap<>()));
        for (int i = 0; i < Math.max(hidden, arguments.size()); i++) {
            setLocal(channel, "ARG" + (i + 1), i < arguments.size() ? arguments.get(i) : "");
        }
        setLocal(channel, "ARGC", Integer.toString(arguments.size()));
    }

    /** Sets a variable of the present subroutine; what it hides comes back with the return. */
    public boolean setLocal(Channel channel, String name, String value) {
        if (frames.isEmpty()) {
            return false;
        }
        frames.peek().hidden.putIfAbsent(name, channel.variable(name));
        channel.variables()
                .set(
                        name,
                        value,
                        () ->
                                channel.exchange()
                                        .publish(
                                                new PbxEvent.VariableSet(
                                                        channel.view(),
                                                        "LOCAL(" + name + ")",
                                                        value)));
        return true;
    }

    /**
     * Leaves the present subroutine; returns where it was called from, nothing when there is none.
     */
    public Optional<Location> pop(Channel channel) {
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        Frame left = frames.pop();
        left.hidden.reversed().forEach((name, before) -> restore(channel, name, before));
        return Optional.of(left.caller);
    }

    private static void restore(Channel channel, String name, Optional<String> before) {
        channel.setVariable(name, before.orElse(""));
        if (before.isEmpty()) {
            channel.variables().remove(name);
        }
    }

    /**
     * Forgets where the present subroutine was called from, keeping its variables' values hidden no
     * longer.
     */
    public boolean forget(Channel channel) {
        return pop(channel).isPresent();
    }

    /** Leaves all subroutines. */
    public void clear(Channel channel) {
        while (pop(channel).isPresent()) {
            // each pop leaves one
        }
    }

    /** A variable as the subroutine so many levels up sees it. */
    public Optional<String> peek(Channel channel, String name, int up) {
        return frames.stream().limit(up).toList().reversed().stream()
                .filter(frame -> frame.hidden.containsKey(name))
                .findFirst()
                .map(frame -> frame.hidden.getOrDefault(name, Optional.empty()))
                .orElseGet(() -> channel.variable(name));
    }

    public int depth() {
        return frames.size();
    }

    /** The callers' places, the innermost first. */
    public List<Location> callers() {
        return frames.stream().map(frame -> frame.caller).toList();
    }

    private record Frame(
            Location caller, int arguments, SequencedMap<String, Optional<String>> hidden) {}
}
