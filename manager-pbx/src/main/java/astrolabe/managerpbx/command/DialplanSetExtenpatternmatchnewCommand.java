package astrolabe.managerpbx.command;

import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Takes the setting of how extensions are searched, which changes nothing here. */
final class DialplanSetExtenpatternmatchnewCommand implements ConsoleCommand {

    private final DialplanHolder dialplan;
    private final boolean wanted;

    DialplanSetExtenpatternmatchnewCommand(DialplanHolder dialplan, boolean wanted) {
        this.dialplan = dialplan;
        this.wanted = wanted;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                        "dialplan set extenpatternmatchnew " + wanted,
                        "",
                        "Set extenpatternmatchnew to %s until the next reload.".formatted(wanted))
                .says("Extensions are found by the same search in either case, a fast one.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        boolean before = dialplan.current().options().fastPatterns();
        var _ =
                dialplan.update(
                        current -> current.with(current.options().withFastPatterns(wanted)));
        out.line("");
        out.line(
                "    -- extenpatternmatchnew "
                        + (before == wanted ? "is already " : "is now ")
                        + wanted
                        + "; extensions are searched as before");
        return Outcome.SUCCESS;
    }
}
