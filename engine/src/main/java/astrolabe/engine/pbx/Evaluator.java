package astrolabe.engine.pbx;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.channel.Variables;
import astrolabe.engine.expression.Scope;
import astrolabe.engine.expression.Substitution;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces variables and functions in the dialplan's texts, and reads and sets them. For a channel:
 * on its strand.
 */
public final class Evaluator {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluator.class);

    /** On whose behalf the functions run that this thread is in: those within them, too. */
    private static final ScopedValue<Trust> WITHIN = ScopedValue.newInstance();

    private final Exchange exchange;
    private final Catalog<DialplanFunction> functions;
    private volatile boolean livesDangerously;
    private volatile Map<String, String> directories = Map.of();

    public Evaluator(Exchange exchange, Catalog<DialplanFunction> functions) {
        this.exchange = exchange;
        this.functions = functions;
    }

    /** Whether functions that reach beyond the call work for outsiders too. */
    public void livesDangerously(boolean allowed) {
        livesDangerously = allowed;
    }

    public boolean livesDangerously() {
        return livesDangerously;
    }

    /** The variables that stand for the program's directories, {@code ASTSPOOLDIR}, by name. */
    public void directories(Map<String, String> byName) {
        directories = Map.copyOf(byName);
    }

    /**
     * Whether what this thread does now may reach beyond the call, as functions that are {@link
     * FunctionSpec.Danger#ALL} do.
     */
    public boolean reachesBeyondCall() {
        return !isBarred(WITHIN.orElse(Trust.DIALPLAN));
    }

    /** Does something in which functions reach no further than they do for whom it is done. */
    public <T> T onBehalfOf(Trust trust, Supplier<T> task) {
        return ScopedValue.where(WITHIN, trust).call(task::get);
    }

    /** On whose behalf this thread evaluates just now: for what another thread is to do for it. */
    public Trust present() {
        return WITHIN.orElse(Trust.DIALPLAN);
    }

    /** The text with its variables, functions and expressions replaced. */
    public String expand(Optional<Channel> channel, String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        return new Substitution(
                        scope(channel), problem -> LOG.warn("{}: {}", label(channel), problem))
                .expand(text);
    }

    /** What a text outside any call may refer to. */
    public Scope scopeOfGlobals() {
        return scope(Optional.empty());
    }

    private Scope scope(Optional<Channel> channel) {
        return new Scope() {
            @Override
            public String variable(String name) {
                return Evaluator.this.variable(channel, name).orElse("");
            }

            @Override
            public String function(String name, String arguments) {
                return readOrEmpty(channel, name, arguments);
            }
        };
    }

    private String readOrEmpty(Optional<Channel> channel, String name, String arguments) {
        try {
            return read(channel, name, arguments, Trust.DIALPLAN);
        } catch (FunctionFailed e) {
            LOG.warn("{}: {}", label(channel), e.getMessage());
            return "";
        }
    }

    /**
     * The value of a variable: the call's own facts, those of the program, which nobody can set,
     * the channel's variables, the globals.
     */
    public Optional<String> variable(Optional<Channel> channel, String name) {
        return channel.flatMap(c -> ofCall(c, name))
                .or(() -> ofEngine(name))
                .or(() -> channel.flatMap(c -> c.variable(name)))
                .or(() -> exchange.globals().find(name));
    }

    private static Optional<String> ofCall(Channel channel, String name) {
        return switch (name) {
            case "CHANNEL" -> Optional.of(channel.name());
            case "UNIQUEID" -> Optional.of(channel.uniqueId());
            case "CONTEXT" -> Optional.of(channel.context());
            case "EXTEN" -> Optional.of(channel.extension());
            case "PRIORITY" -> Optional.of(Integer.toString(channel.priority()));
            case "HANGUPCAUSE" -> Optional.of(Integer.toString(channel.hangupCause()));
            case "CALLINGPRES" -> Optional.of(Integer.toString(channel.caller().presentation()));
            default -> Optional.empty();
        };
    }

    private Optional<String> ofEngine(String name) {
        return switch (name) {
            case "EPOCH" ->
                    Optional.of(Long.toString(exchange.scheduler().instant().getEpochSecond()));
            case "SYSTEMNAME" -> Optional.of(exchange.ids().systemName());
            default -> Optional.ofNullable(directories.get(name));
        };
    }

    /**
     * The value of a variable or function for a report; empty when it is unset or fails. On the
     * channel's strand.
     */
    public String reported(Channel channel, String expression) {
        try {
            return value(Optional.of(channel), expression, Trust.DIALPLAN);
        } catch (FunctionFailed e) {
            LOG.debug("{}: {} can't be reported: {}", channel.name(), expression, e.getMessage());
            return "";
        }
    }

    /** What {@code NAME} or {@code NAME(arguments)} stands for. */
    public String value(Optional<Channel> channel, String expression, Trust trust)
            throws FunctionFailed {
        int open = expression.indexOf('(');
        if (open > 0 && expression.endsWith(")")) {
            String name = expression.substring(0, open);
            return read(
                    channel, name, expression.substring(open + 1, expression.length() - 1), trust);
        }
        return variable(channel, expression).orElse("");
    }

    private String read(Optional<Channel> channel, String name, String arguments, Trust trust)
            throws FunctionFailed {
        DialplanFunction function = function(name);
        Trust whole = trust == Trust.OUTSIDE ? trust : WITHIN.orElse(trust);
        if (isBarred(whole) && function.spec().danger() == FunctionSpec.Danger.ALL) {
            throw new FunctionFailed(
                    "Dangerous function " + name + " is not for outsiders (live_dangerously)");
        }
        return ScopedValue.where(WITHIN, whole).call(() -> function.read(channel, arguments));
    }

    /**
     * Sets {@code NAME}, {@code _NAME} or {@code NAME(arguments)}; without a channel, a global
     * variable.
     */
    public void assign(Optional<Channel> channel, String target, String value, Trust trust)
            throws FunctionFailed {
        int open = target.indexOf('(');
        if (open > 0 && target.endsWith(")")) {
            String name = target.substring(0, open);
            write(channel, name, target.substring(open + 1, target.length() - 1), value, trust);
        } else if (channel.isPresent()) {
            channel.get().setVariable(target, value);
        } else {
            exchange.setGlobal(Variables.bare(target), value);
        }
    }

    private void write(
            Optional<Channel> channel, String name, String arguments, String value, Trust trust)
            throws FunctionFailed {
        DialplanFunction function = function(name);
        Trust whole = trust == Trust.OUTSIDE ? trust : WITHIN.orElse(trust);
        if (isBarred(whole) && function.spec().danger() != FunctionSpec.Danger.NONE) {
            throw new FunctionFailed(
                    "Dangerous function " + name + " is not for outsiders (live_dangerously)");
        }
        boolean _ =
                ScopedValue.where(WITHIN, whole)
                        .call(() -> {
                            function.write(channel, arguments, value);
                            return true;
                        });
    }

    private boolean isBarred(Trust trust) {
        return trust == Trust.OUTSIDE && !livesDangerously;
    }

    private DialplanFunction function(String name) throws FunctionFailed {
        Optional<DialplanFunction> found = functions.find(name);
        if (found.isEmpty()) {
            throw new FunctionFailed("Function " + name + " not registered");
        }
        return found.get();
    }

    private static String label(Optional<Channel> channel) {
        return channel.map(Channel::name).orElse("(no channel)");
    }
}
