package astrolabe.engine.state;

import astrolabe.engine.dialplan.Hint;
import astrolabe.engine.expression.Scope;
import astrolabe.engine.expression.Substitution;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hint as it reads for one extension: devices joined by {@code &}, and behind a comma the
 * presentities.
 */
record HintText(String text) {

    private static final Logger LOG = LoggerFactory.getLogger(HintText.class);

    /** The hint for an extension, which may be one of a pattern: the hint can name it. */
    static HintText of(Hint hint, String extension, Scope outer) {
        if (hint.devices().indexOf('$') < 0) {
            return new HintText(hint.devices());
        }
        Scope scope = new OfExtension(hint.context(), extension, outer);
        return new HintText(
                new Substitution(
                                scope,
                                problem ->
                                        LOG.warn(
                                                "Hint of {}@{}: {}",
                                                extension,
                                                hint.context(),
                                                problem))
                        .expand(hint.devices()));
    }

    List<String> devices() {
        int comma = text.indexOf(',');
        return parts(comma < 0 ? text : text.substring(0, comma));
    }

    List<String> presentities() {
        int comma = text.indexOf(',');
        return comma < 0 ? List.of() : parts(text.substring(comma + 1));
    }

    private static List<String> parts(String list) {
        return Arrays.stream(list.split("&"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private record OfExtension(String context, String extension, Scope outer) implements Scope {

        @Override
        public String variable(String name) {
            return switch (name) {
                case "EXTEN" -> extension;
                case "CONTEXT" -> context;
                default -> outer.variable(name);
            };
        }

        @Override
        public String function(String name, String arguments) {
            return outer.function(name, arguments);
        }
    }
}
