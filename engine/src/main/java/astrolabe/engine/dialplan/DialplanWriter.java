package astrolabe.engine.dialplan;

import java.util.List;

/**
 * Writes as {@code extensions.conf} what a registrar put into a dialplan, so that it reads back as
 * it is. Comments, templates and the division into files are not in a dialplan and so are lost.
 */
public final class DialplanWriter {

    private final String registrar;
    private final StringBuilder out = new StringBuilder();

    private DialplanWriter(String registrar) {
        this.registrar = registrar;
    }

    /** The text of the file. */
    public static String write(Dialplan dialplan, String registrar) {
        DialplanWriter writer = new DialplanWriter(registrar);
        writer.options(dialplan.options());
        writer.out.append("\n[globals]\n");
        dialplan.globals().forEach((name, value) -> writer.line(name + " => ", value));
        dialplan.contexts().forEach(writer::context);
        return writer.out.toString();
    }

    private void options(DialplanOptions options) {
        out.append("[general]\n");
        option("static", options.permanent());
        option("writeprotect", options.writeProtected());
        option("autofallthrough", options.autoFallThrough());
        option("clearglobalvars", options.clearGlobals());
        option("extenpatternmatchnew", options.fastPatterns());
        line("userscontext = ", options.usersContext());
    }

    private void option(String name, boolean value) {
        line(name + " = ", value ? "yes" : "no");
    }

    private void context(Context context) {
        Context own = context.keeping(origin -> origin.registrar().equals(registrar));
        if (own.isEmpty() && !context.origin().registrar().equals(registrar)) {
            return;
        }
        line("\n[", context.name() + "]");
        own.includes().forEach(each -> line("include => ", each.text()));
        own.switches()
                .forEach(each ->
                        line(each.evaluated() ? "eswitch => " : "lswitch => ", each.text()));
        own.ignorePatterns().forEach(each -> line("ignorepat => ", each.text()));
        own.extensions().forEach(this::extension);
    }

    private void extension(Extension extension) {
        List<Step> steps = extension.steps();
        for (Step step : steps) {
            line("exten => ", extension.key() + "," + priority(step) + "," + called(step));
        }
    }

    private static String priority(Step step) {
        if (step.isHint()) {
            return "hint";
        }
        return step.label().isEmpty()
                ? Integer.toString(step.priority())
                : step.priority() + "(" + step.label() + ")";
    }

    private static String called(Step step) {
        boolean isBare = step.isHint() && step.data().isEmpty();
        return isBare ? step.application() : step.application() + "(" + step.data() + ")";
    }

    private void line(String begin, String text) {
        out.append(begin).append(text.replace(";", "\\;")).append('\n');
    }
}
