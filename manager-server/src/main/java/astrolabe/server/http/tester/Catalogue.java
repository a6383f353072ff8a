package astrolabe.server.http.tester;

import astrolabe.manager.Param;
import astrolabe.manager.Privilege;
import astrolabe.manager.Spec;
import astrolabe.server.http.Markup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All actions as HTML: a link and a form each, which do without a script. Immutable. */
final class Catalogue {

    /** Parameters whose values nobody is to read over a shoulder. */
    private static final Set<String> SECRETS = Set.of("secret", "password");

    private static final Param<String> ACTION_ID =
            Param.optional("ActionID", "Comes back with every packet of the answer.");

    private final String page;

    Catalogue(List<Spec> specs) {
        StringBuilder links = new StringBuilder();
        StringBuilder forms = new StringBuilder();
        for (Spec spec : specs) {
            link(spec, links);
            form(spec, forms);
        }
        page =
                new String(JarFile.read("tester.html"), StandardCharsets.UTF_8)
                        .replace("{links}", links)
                        .replace("{forms}", forms)
                        .replace("{count}", Integer.toString(specs.size()));
    }

    /**
     * The whole page.
     *
     * @param root what leads from the page's directory to that of the other resources
     */
    String page(String root) {
        return page.replace("{root}", root);
    }

    private static void link(Spec spec, StringBuilder out) {
        out.append(
                """
                <li><a href="#%1$s"><b>%1$s</b> <span>%2$s</span></a></li>
                """
                        .formatted(Markup.escape(spec.name()), Markup.escape(spec.synopsis())));
    }

    private static void form(Spec spec, StringBuilder out) {
        String name = Markup.escape(spec.name());
        out.append(
                """
                <section class="action" id="%1$s" aria-labelledby="of-%1$s">
                <h2 id="of-%1$s" tabindex="-1">%1$s</h2>
                <p class="synopsis">%2$s</p>
                """
                        .formatted(name, Markup.escape(spec.synopsis())));
        if (!spec.description().isEmpty()) {
            out.append("<p>").append(Markup.escape(spec.description())).append("</p>\n");
        }
        out.append("<p class=\"rights\">").append(rights(spec)).append("</p>\n");
        out.append(
                """
                <form action="{root}manager" method="post" autocomplete="off">
                <input type="hidden" name="Action" value="%s">
                """
                        .formatted(name));
        spec.params().forEach(param -> field(spec, param, out));
        if (spec.params().stream().noneMatch(it -> it.name().equals(ACTION_ID.name()))) {
            field(spec, ACTION_ID, out);
        }
        out.append(
                """
                <p class="buttons"><button class="main">Send</button></p>
                </form>
                </section>
                """);
    }

    private static String rights(Spec spec) {
        StringBuilder text = new StringBuilder();
        if (spec.open()) {
            text.append("Without a login as well.");
        } else if (spec.privileges().isEmpty()) {
            text.append("Every account may.");
        } else {
            text.append("Needs write access of");
            String between = " ";
            for (Privilege privilege : spec.privileges().named()) {
                text.append(between).append("<code>").append(privilege.label()).append("</code>");
                between = " or ";
            }
            text.append('.');
        }
        return spec.since().isEmpty()
                ? text.toString()
                : text.append(" Since ").append(Markup.escape(spec.since())).append('.').toString();
    }

    private static void field(Spec spec, Param<?> param, StringBuilder out) {
        String id = Markup.escape(spec.name() + "." + param.name());
        boolean secret = SECRETS.contains(param.name().toLowerCase(Locale.ROOT));
        boolean required = param.isShownAsRequired();
        out.append(
                """
                <div class="field">
                <label for="%1$s">%2$s%3$s</label>
                <input id="%1$s" name="%2$s" type="%4$s" autocomplete="%5$s" spellcheck="false" autocapitalize="off"%6$s%7$s aria-describedby="%1$s.help">
                <small id="%1$s.help">%8$s</small>
                </div>
                """
                        .formatted(
                                id,
                                Markup.escape(param.name()),
                                required ? " <em>required</em>" : "",
                                secret ? "password" : "text",
                                secret ? "new-password" : "off",
                                required ? " aria-required=\"true\"" : "",
                                placeholder(param),
                                help(param)));
    }

    private static String placeholder(Param<?> param) {
        return param.fallback().isEmpty()
                ? ""
                : " placeholder=\"%s\"".formatted(Markup.escape(param.fallback()));
    }

    private static String help(Param<?> param) {
        String says = Markup.escape(param.says());
        return param.fallback().isEmpty()
                ? says
                : says + " If left out: " + Markup.escape(param.fallback()) + ".";
    }
}
