package astrolabe.managerpbx.command;

import astrolabe.engine.dialplan.Context;
import astrolabe.engine.dialplan.Dialplan;
import astrolabe.engine.dialplan.Extension;
import astrolabe.engine.dialplan.PatternPosition;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the extensions of contexts as a tree of what is dialled, digit by digit. */
final class DialplanDebugCommand implements ConsoleCommand {

    private final DialplanHolder dialplan;

    DialplanDebugCommand(DialplanHolder dialplan) {
        this.dialplan = dialplan;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                        "dialplan debug",
                        "[context]",
                        "Show extensions as a tree of what is dialled, digit by digit.")
                .says(
                        """
                        Each line is one position: the characters that fit, Y if it is part of a
                        pattern, how exact it is (less is more exact), and the extension that ends
                        there. What may follow stands below it, one step to the right.\
                        """);
    }

    /** A position, what may follow, and the extensions that end here. */
    private static final class Node {
        private final Map<PatternPosition, Node> next = new LinkedHashMap<>();
        private final List<String> ends = new ArrayList<>();
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() > 1) {
            return Outcome.USAGE;
        }
        Dialplan current = dialplan.current();
        if (!arguments.isEmpty() && current.context(arguments.getFirst()).isEmpty()) {
            out.line("There is no existence of '" + arguments.getFirst() + "' context");
            return Outcome.FAILURE;
        }
        out.line("");
        out.line("     Extensions as a tree: <characters>:<pattern?>:<callers?>:<exactness>");
        for (Context context : current.newestFirst()) {
            if (arguments.isEmpty() || context.name().equals(arguments.getFirst())) {
                print(context, out);
            }
        }
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? Names.ofContexts(dialplan) : List.of();
    }

    private static void print(Context context, ConsoleOutput out) {
        Node root = new Node();
        for (Extension extension : context.extensions()) {
            Node node = root;
            for (PatternPosition position : extension.pattern().positions()) {
                node = node.next.computeIfAbsent(position, _ -> new Node());
            }
            node.ends.add(extension.key().toString());
        }
        out.line("");
        out.line(
                "[ Context '%s' created by '%s' ]"
                        .formatted(context.name(), context.origin().registrar()));
        print(root, " ", out);
    }

    private static void print(Node node, String indent, ConsoleOutput out) {
        node.next.forEach((position, next) -> {
            String end = next.ends.isEmpty() ? "" : "EXTEN:" + String.join(",", next.ends);
            out.line(
                    "%s%s:%s:-:%d:%s"
                            .formatted(
                                    indent,
                                    position.text(),
                                    position.isPattern() ? "Y" : "N",
                                    position.weight(),
                                    end));
            print(next, indent + "+       ", out);
        });
    }
}
