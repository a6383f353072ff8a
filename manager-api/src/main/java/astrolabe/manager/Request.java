package astrolabe.manager;

import astrolabe.protocol.AmiMessage;
import java.util.List;
import java.util.Optional;

/**
 * What a client asked: its packet and who it is.
 *
 * @param message the packet as received
 * @param caller the session's account
 */
public record Request(AmiMessage message, Caller caller) {

    /** The parameter's value; its fallback when the header is missing or empty. */
    public <T> T get(Param<T> param) {
        return param.parser().apply(text(param.name()).orElse(param.fallback()));
    }

    public boolean has(Param<?> param) {
        return text(param.name()).isPresent();
    }

    /** The first header of this name, when it is not empty. */
    public Optional<String> text(String name) {
        return message.first(name).filter(value -> !value.isEmpty());
    }

    /** The values of all headers of this name, in wire order. */
    public List<String> all(String name) {
        return message.all(name);
    }

    public Optional<String> actionId() {
        return text("ActionID");
    }
}
