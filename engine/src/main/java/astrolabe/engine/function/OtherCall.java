package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.Trust;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a call reads and sets of another one, on whose strand it is done. */
final class OtherCall {

    private OtherCall() {}

    /**
     * What a variable or function is worth to another channel.
     *
     * @throws FunctionFailed when the function fails there
     */
    static String read(
            Optional<Channel> asking, Channel other, Evaluator evaluator, String expression)
            throws FunctionFailed {
        Trust trust = evaluator.present();
        return on(asking, other, there -> evaluator.value(Optional.of(there), expression, trust));
    }

    /**
     * Sets a variable or function of another channel.
     *
     * @throws FunctionFailed when the function fails there
     */
    static void write(
            Optional<Channel> asking,
            Channel other,
            Evaluator evaluator,
            String target,
            String value)
            throws FunctionFailed {
        Trust trust = evaluator.present();
        String _ =
                on(
                        asking,
                        other,
                        there -> {
                            evaluator.assign(Optional.of(there), target, value, trust);
                            return value;
                        });
    }

    /** Something that is done on a channel's strand and gives a text. */
    @FunctionalInterface
    interface Task {
        String on(Channel channel) throws FunctionFailed;
    }

    /**
     * Does it on the other's strand. The asking call looks after its own mailbox meanwhile, so two
     * that ask each other both get an answer.
     */
    static String on(Optional<Channel> asking, Channel other, Task task) throws FunctionFailed {
        if (asking.filter(other::equals).isPresent()) {
            return task.on(other);
        }
        CompletableFuture<Answer> answer = other.ask(there -> answer(there, task));
        Answer given = asking.isPresent() ? asking.get().join(answer) : answer.join();
        if (given.failure != null) {
            throw new FunctionFailed(given.failure);
        }
        return given.value;
    }

    private static Answer answer(Channel there, Task task) {
        if (there.isEnded()) {
            return new Answer("", there.name() + " is gone");
        }
        try {
            return new Answer(task.on(there), null);
        } catch (FunctionFailed e) {
            return new Answer("", e.getMessage());
        }
    }

    private record Answer(String value, @Nullable String failure) {}

    /**
     * The living channel of a name or unique id.
     *
     * @throws FunctionFailed when there is none
     */
    static Channel named(Exchange exchange, String name, String function) throws FunctionFailed {
        return exchange.channels()
                .find(name.strip())
                .orElseThrow(() ->
                        new FunctionFailed(function + ": there is no channel '" + name + "'"));
    }
}
