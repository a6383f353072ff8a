package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Timeouts;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.time.Strand;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How long the call may last and waits for digits, in seconds. */
final class TimeoutFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "TIMEOUT",
                        "func_timeout",
                        "How long the call may last and waits for digits, in seconds.",
                        "timeouttype")
                .says(
                        "The type is absolute, digit or response, of which the first letter is enough; 0 takes the limit of the call away.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Channel call = Calls.of(channel, "TIMEOUT");
        Timeouts timeouts = call.timeouts();
        return switch (kind(arguments)) {
            case 'a' -> seconds(timeouts.absolute() == Strand.FOREVER ? Duration.ZERO : left(call));
            case 'd' -> seconds(timeouts.digit());
            case 'r' -> seconds(timeouts.response());
            default ->
                    throw new FunctionFailed(
                            "TIMEOUT: neither absolute, digit nor response: " + arguments);
        };
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Channel call = Calls.of(channel, "TIMEOUT");
        Timeouts timeouts = call.timeouts();
        Duration wanted = Numbers.seconds(value);
        switch (kind(arguments)) {
            case 'a' -> timeouts.absolute(wanted.isZero() ? Strand.FOREVER : call.in(wanted));
            case 'd' -> timeouts.digit(wanted.isZero() ? Timeouts.DIGIT : wanted);
            case 'r' -> timeouts.response(wanted.isZero() ? Timeouts.RESPONSE : wanted);
            default ->
                    throw new FunctionFailed(
                            "TIMEOUT: neither absolute, digit nor response: " + arguments);
        }
    }

    private static char kind(String type) {
        String given = type.strip();
        return given.isEmpty() ? ' ' : Character.toLowerCase(given.charAt(0));
    }

    private static Duration left(Channel call) {
        long nanos = call.timeouts().absolute() - call.exchange().scheduler().nanos();
        return nanos < 0 ? Duration.ZERO : Duration.ofNanos(nanos);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }
}
