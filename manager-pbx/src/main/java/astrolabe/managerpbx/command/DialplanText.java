package astrolabe.managerpbx.command;

import astrolabe.engine.dialplan.CallerMatch;
import astrolabe.engine.dialplan.Context;
import astrolabe.engine.dialplan.Dialplan;
import astrolabe.engine.dialplan.Extension;
import astrolabe.engine.dialplan.IgnorePattern;
import astrolabe.engine.dialplan.Include;
import astrolabe.engine.dialplan.Step;
import astrolabe.engine.dialplan.Switch;
import astrolabe.manager.ConsoleOutput;
import java.util.ArrayList;
import java.util.List;

/** The dialplan as the console shows it, with its totals. Confined to one command. */
final class DialplanText {

    private final Dialplan dialplan;
    private final String wanted;
    private final ConsoleOutput out;
    private final List<String> including = new ArrayList<>();
    private int extensions;
    private int priorities;
    private int contexts;

    /**
     * @param wanted the extension, as dialled or as written; empty for all
     */
    DialplanText(Dialplan dialplan, String wanted, ConsoleOutput out) {
        this.dialplan = dialplan;
        this.wanted = wanted;
        this.out = out;
    }

    boolean hasExtension() {
        return extensions > 0;
    }

    void print(Context context) {
        List<Extension> shown = context.extensions().stream().filter(this::isWanted).toList();
        boolean titled = wanted.isEmpty() || !shown.isEmpty();
        if (titled) {
            title(context);
        }
        shown.forEach(this::print);
        including.add(context.name());
        context.includes().forEach(this::print);
        including.removeLast();
        if (titled) {
            context.ignorePatterns().forEach(this::print);
            if (including.isEmpty()) {
                context.switches().forEach(this::print);
            }
            out.line("");
        }
    }

    private void title(Context context) {
        contexts++;
        out.line(
                (including.isEmpty() ? "[ Context '" : "[ Included context '")
                        + context.name()
                        + "' created by '"
                        + context.origin().registrar()
                        + "' ]");
    }

    private boolean isWanted(Extension extension) {
        return wanted.isEmpty()
                || extension.name().equals(wanted)
                || extension.pattern().matches(wanted);
    }

    private void print(Extension extension) {
        extensions++;
        String head = "'" + extension.name() + "'" + callers(extension) + " => ";
        for (Step step : extension.steps()) {
            priorities++;
            line(head.isEmpty() ? label(step) : head, text(step), step.origin().place());
            head = "";
        }
    }

    private static String label(Step step) {
        return step.label().isEmpty() ? "" : "   [" + step.label() + "]";
    }

    private static String callers(Extension extension) {
        return extension.callers() instanceof CallerMatch.Anyone
                ? ""
                : " (CID match '" + extension.callers().text() + "')";
    }

    private void line(String head, String text, String place) {
        out.linef("  %-17s %-45s [%s]", head, text, place);
    }

    private static String text(Step step) {
        return step.isHint()
                ? "hint: " + step.application()
                : step.priority() + ". " + step.application() + "(" + step.data() + ")";
    }

    private void print(Include include) {
        if (wanted.isEmpty()) {
            line("Include =>", "'" + include.text() + "'", include.origin().registrar());
        } else if (!including.contains(include.context())) {
            dialplan.context(include.context()).ifPresent(this::print);
        }
    }

    private void print(IgnorePattern pattern) {
        if (wanted.isEmpty() || pattern.pattern().matches(wanted)) {
            line("Ignore pattern =>", "'" + pattern.text() + "'", pattern.origin().registrar());
        }
    }

    private void print(Switch other) {
        line(
                "Alt. Switch =>",
                "'" + other.name() + "/" + other.data() + "'",
                other.origin().registrar());
    }

    void printTotals() {
        out.linef(
                "-= %s (%d %s) in %s. =-",
                Texts.count(extensions, "extension"),
                priorities,
                priorities == 1 ? "priority" : "priorities",
                Texts.count(contexts, "context"));
    }
}
