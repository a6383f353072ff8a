package astrolabe.managerpbx.action;

import astrolabe.engine.Pbx;
import astrolabe.engine.dialplan.Step;
import astrolabe.manager.BadParameter;
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

    /**
     * The priority of a step to add or to remove, {@link Step#HINT} for {@code hint}.
     *
     * @throws BadParameter when it is none of the things that name a priority
     */
    static int ofStep(Pbx pbx, String context, String extension, String text) {
        return text.equalsIgnoreCase("hint")
                ? Step.HINT
                : find(pbx, context, extension, text)
                        .orElseThrow(() -> new BadParameter("The priority specified was invalid."));
    }
}
