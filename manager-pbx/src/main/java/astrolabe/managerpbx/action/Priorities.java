package astrolabe.managerpbx.action;

import astrolabe.engine.Pbx;
import java.util.Optional;

/** Priorities as clients write them: numbers or labels. */
final class Priorities {

    private Priorities() {}

    /** The number meant; nothing when it is neither a number above zero nor a label there. */
    static Optional<Integer> find(Pbx pbx, String context, String extension, String text) {
        try {
            return Optional.of(Integer.parseInt(text.strip())).filter(number -> number > 0);
        } catch (NumberFormatException _) {
            return pbx.dialplan()
                    .current()
                    .findLabel(
                            context,
                            extension,
                            text.strip(),
                            "",
                            pbx.exchange().scheduler().instant())
                    .map(match -> match.step().priority());
        }
    }
}
