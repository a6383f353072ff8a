package astrolabe.managerpbx.action;

import astrolabe.engine.dialplan.Context;
import astrolabe.engine.dialplan.Dialplan;
import astrolabe.engine.dialplan.Extension;
import astrolabe.engine.dialplan.ExtensionPattern;
import astrolabe.engine.dialplan.IgnorePattern;
import astrolabe.engine.dialplan.Include;
import astrolabe.engine.dialplan.Origin;
import astrolabe.engine.dialplan.Step;
import astrolabe.engine.dialplan.Switch;
import astrolabe.manager.Fields;
import astrolabe.manager.Reply;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of ShowDialPlan while it grows. With an extension wanted, included contexts are searched
 * as well instead of being named, and counted each time they are. Confined to one request.
 */
final class DialplanList {

    private final Dialplan dialplan;
    private final String wanted;
    private final Reply.ListReply list = Reply.list("DialPlan list will follow");
    private final List<String> including = new ArrayList<>();
    private int extensions;
    private int priorities;
    private int contexts;

    /**
     * @param wanted the extension, as dialled or as written; empty for all
     */
    DialplanList(Dialplan dialplan, String wanted) {
        this.dialplan = dialplan;
        this.wanted = wanted;
    }

    boolean isEmpty() {
        return list.size() == 0;
    }

    boolean hasExtension() {
        return extensions > 0;
    }

    void add(Context context) {
        contexts++;
        context.extensions().stream().filter(this::isWanted).forEach(each -> add(context, each));
        including.add(context.name());
        context.includes().forEach(include -> add(context, include));
        including.removeLast();
        context.ignorePatterns().stream()
                .filter(this::isWanted)
                .forEach(pattern -> add(context, pattern));
        if (including.isEmpty()) {
            context.switches().forEach(other -> add(context, other));
        }
    }

    private boolean isWanted(Extension extension) {
        return wanted.isEmpty()
                || extension.name().equals(wanted)
                || extension.pattern().matches(wanted);
    }

    private boolean isWanted(IgnorePattern pattern) {
        return wanted.isEmpty()
                || ExtensionPattern.compile("_" + pattern.text() + ".").matches(wanted);
    }

    private void add(Context context, Extension extension) {
        extensions++;
        for (Step step : extension.steps()) {
            priorities++;
            Reply.Item item = item(context).field("Extension", extension.name());
            if (!step.label().isEmpty()) {
                Fields _ = item.field("ExtensionLabel", step.label());
            }
            Fields _ =
                    item.field("Priority", step.isHint() ? "hint" : "" + step.priority())
                            .field("Application", step.application());
            if (!step.isHint()) {
                Fields _ = item.field("AppData", step.data());
            }
            register(item, step.origin());
        }
    }

    private void add(Context context, Include include) {
        if (wanted.isEmpty()) {
            register(item(context).field("IncludeContext", include.text()), include.origin());
        } else if (!including.contains(include.context())) {
            dialplan.context(include.context()).ifPresent(this::add);
        }
    }

    private void add(Context context, IgnorePattern pattern) {
        register(item(context).field("IgnorePattern", pattern.text()), pattern.origin());
    }

    private void add(Context context, Switch other) {
        register(item(context).field("Switch", other.name() + "/" + other.data()), other.origin());
    }

    private Reply.Item item(Context context) {
        return list.item("ListDialplan").actionId().field("Context", context.name());
    }

    private static void register(Reply.Item item, Origin origin) {
        Fields _ = item.field("Registrar", origin.registrar());
    }

    Reply complete() {
        return list.complete(
                "ShowDialPlanComplete",
                last -> {
                    Fields _ =
                            last.field("ListExtensions", extensions)
                                    .field("ListPriorities", priorities)
                                    .field("ListContexts", contexts);
                });
    }

    Reply brokenOff() {
        return list.brokenOff();
    }
}
