package astrolabe.engine.dialplan.ael;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the items of one file. A mistake within a context or macro takes that one away, no other.
 * Confined to one thread.
 */
final class Parser {

    /** Blocks within each other; deeper is no dialplan and would cost stack. */
    private static final int MAX_DEPTH = 100;

    private final Text text;
    private final Consumer<Mistake> mistakes;
    private int depth;

    Parser(Text text, Consumer<Mistake> mistakes) {
        this.text = text;
        this.mistakes = mistakes;
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        while (true) {
            Text.Mark begin = text.mark();
            depth = 0;
            try {
                if (text.isOver()) {
                    return items;
                }
                begin = text.mark();
                if (!text.take(";")) {
                    items.add(item());
                }
            } catch (Mistake mistake) {
                mistakes.accept(mistake);
                text.skipBlock(begin);
            }
        }
    }

    private Item item() throws Mistake {
        Place place = text.place();
        if (text.take("#")) {
            if (!text.takeWord("include") && !text.takeWord("tryinclude")) {
                throw new Mistake(place, "only #include is known");
            }
            text.require("\"");
            String files = text.until("\"");
            text.require("\"");
            return new Item.Inclusion(place, files);
        }
        if (text.takeWord("globals")) {
            return globals();
        }
        if (text.takeWord("macro")) {
            return macro(place);
        }
        boolean _ = text.takeWord("abstract") || text.takeWord("extend");
        boolean _ = text.takeWord("extend") || text.takeWord("abstract");
        if (text.takeWord("context")) {
            return context(place);
        }
        throw text.mistake("neither context, macro nor globals begins here");
    }

    private Item globals() throws Mistake {
        List<Item.Entry> values = new ArrayList<>();
        text.require("{");
        while (!text.take("}")) {
            if (!text.take(";")) {
                Place place = text.place();
                String name = text.until("=;");
                text.require("=");
                values.add(new Item.Entry(place, name, text.until(";")));
                text.require(";");
            }
        }
        return new Item.Globals(values);
    }

    private Item macro(Place place) throws Mistake {
        String name = text.word();
        text.require("(");
        List<String> arguments = new ArrayList<>();
        while (!text.take(")")) {
            arguments.add(text.word());
            if (!text.take(",") && text.peek() != ')') {
                text.require(")");
            }
        }
        return new Item.Macro(place, name, arguments, block());
    }

    private Item context(Place place) throws Mistake {
        String name = text.word();
        text.require("{");
        List<Item.Member> members = new ArrayList<>();
        while (!text.take("}")) {
            if (!text.take(";")) {
                addMembers(members);
            }
        }
        return new Item.Context(place, name, members);
    }

    private void addMembers(List<Item.Member> members) throws Mistake {
        if (text.takeWord("includes")) {
            for (Item.Entry entry : list()) {
                members.add(new Item.Include(entry.place(), entry.value()));
            }
        } else if (text.takeWord("switches")) {
            for (Item.Entry entry : list()) {
                members.add(new Item.Switch(entry.place(), entry.value(), false));
            }
        } else if (text.takeWord("eswitches")) {
            for (Item.Entry entry : list()) {
                members.add(new Item.Switch(entry.place(), entry.value(), true));
            }
        } else if (text.takeWord("ignorepat")) {
            text.require("=>");
            Place place = text.place();
            members.add(new Item.IgnorePattern(place, text.until(";")));
            text.require(";");
        } else {
            members.add(extension());
        }
    }

    private List<Item.Entry> list() throws Mistake {
        List<Item.Entry> entries = new ArrayList<>();
        text.require("{");
        while (!text.take("}")) {
            if (!text.take(";")) {
                Place place = text.place();
                entries.add(new Item.Entry(place, "", text.until(";")));
                text.require(";");
            }
        }
        return entries;
    }

    private Item.Member extension() throws Mistake {
        Place place = text.place();
        boolean _ = text.takeWord("regexten");
        String hint = "";
        if (text.takeWord("hint")) {
            text.require("(");
            hint = text.until(")");
            text.require(")");
        }
        boolean _ = text.takeWord("regexten");
        String name = text.until("=;");
        if (name.isEmpty()) {
            throw new Mistake(place, "an extension is missing");
        }
        text.require("=>");
        return new Item.Extension(place, name, hint, statement());
    }

    private Statement.Block block() throws Mistake {
        Place place = text.place();
        text.require("{");
        List<Statement> statements = new ArrayList<>();
        while (!text.take("}")) {
            statements.add(statement());
        }
        return new Statement.Block(place, statements);
    }

    private Statement statement() throws Mistake {
        if (++depth > MAX_DEPTH) {
            throw text.mistake("more than " + MAX_DEPTH + " blocks within each other");
        }
        Statement statement = shallow();
        depth--;
        return statement;
    }

    private Statement shallow() throws Mistake {
        char next = text.peek();
        Place place = text.place();
        if (next == '{') {
            return block();
        }
        if (text.take(";")) {
            return new Statement.Block(place, List.of());
        }
        if (next == '}' || next == 0) {
            throw text.mistake("a statement is missing");
        }
        return structured(place);
    }

    private Statement structured(Place place) throws Mistake {
        if (text.takeWord("if")) {
            return choice(place, "$[" + condition() + "]");
        }
        if (text.takeWord("ifTime")) {
            return choice(place, "${IFTIME(" + condition().replace('|', ',') + "?1:0)}");
        }
        if (text.takeWord("random")) {
            return choice(place, "$[${RAND(0,99)} < (" + condition() + ")]");
        }
        if (text.takeWord("while")) {
            Statement nothing = new Statement.Block(place, List.of());
            return new Statement.Loop(place, nothing, condition(), nothing, statement());
        }
        if (text.takeWord("for")) {
            return loop(place);
        }
        if (text.takeWord("switch")) {
            return cases(place);
        }
        if (text.takeWord("catch")) {
            return new Statement.Catch(place, text.until("{"), block());
        }
        String label = text.takeLabel();
        if (!label.isEmpty()) {
            return new Statement.Label(place, label);
        }
        Statement statement = ended(place);
        text.require(";");
        return statement;
    }

    private String condition() throws Mistake {
        text.require("(");
        String condition = text.until(")");
        text.require(")");
        return condition;
    }

    private Statement choice(Place place, String condition) throws Mistake {
        Statement then = statement();
        Statement otherwise =
                text.takeWord("else") ? statement() : new Statement.Block(place, List.of());
        return new Statement.If(place, condition, then, otherwise);
    }

    private Statement loop(Place place) throws Mistake {
        text.require("(");
        Statement first = simple(place, text.until(";"));
        text.require(";");
        String condition = text.until(";");
        text.require(";");
        Statement next = simple(place, text.until(")"));
        text.require(")");
        return new Statement.Loop(place, first, condition, next, statement());
    }

    /** Statements that end in a semicolon. */
    private Statement ended(Place place) throws Mistake {
        if (text.takeWord("break")) {
            return new Statement.Break(place);
        }
        if (text.takeWord("continue")) {
            return new Statement.Continue(place);
        }
        if (text.takeWord("return")) {
            return new Statement.Return(place);
        }
        if (text.takeWord("goto")) {
            return new Statement.Go(place, text.until(";").replace('|', ','));
        }
        if (text.takeWord("jump")) {
            return new Statement.Go(place, jump(text.until(";")));
        }
        if (text.takeWord("local")) {
            Statement assigned = simple(place, text.until(";"));
            if (assigned instanceof Statement.Assign(_, var name, var expression)) {
                return new Statement.Assign(place, "LOCAL(" + name + ")", expression);
            }
            throw new Mistake(place, "local without \"=\"");
        }
        return simple(place, text.until(";"));
    }

    private static String jump(String target) {
        int at = target.indexOf('@');
        return at < 0
                ? target.replace('|', ',') + ",1"
                : target.substring(at + 1).strip() + "," + target.substring(0, at).strip() + ",1";
    }

    /** An assignment, the call of a macro, or an application. */
    private static Statement simple(Place place, String written) throws Mistake {
        if (written.isEmpty()) {
            return new Statement.Block(place, List.of());
        }
        if (written.startsWith("&")) {
            Statement called = simple(place, written.substring(1).strip());
            if (called instanceof Statement.Run(_, var macro, var arguments)) {
                return new Statement.Call(place, macro, arguments);
            }
            throw new Mistake(place, "\"&\" without a macro behind it");
        }
        int equals = Unprotected.first(written, '=');
        int open = Unprotected.first(written, '(');
        if (equals >= 0 && (open < 0 || equals < open)) {
            return assigned(place, written, equals);
        }
        if (open < 0) {
            return new Statement.Run(place, named(place, written), "");
        }
        int close = Unprotected.closing(written, open);
        if (close < 0) {
            throw new Mistake(place, "\"(\" without \")\"");
        }
        String rest = written.substring(close + 1).strip();
        if (rest.startsWith("=")) {
            return assigned(place, written, written.indexOf('=', close));
        }
        if (!rest.isEmpty()) {
            throw new Mistake(place, "\";\" is missing behind \")\"");
        }
        return new Statement.Run(
                place,
                named(place, written.substring(0, open).strip()),
                written.substring(open + 1, close));
    }

    private static Statement assigned(Place place, String written, int equals) throws Mistake {
        String name = written.substring(0, equals).strip();
        if (name.isEmpty()) {
            throw new Mistake(place, "a name is missing before \"=\"");
        }
        return new Statement.Assign(place, name, written.substring(equals + 1).strip());
    }

    private static String named(Place place, String application) throws Mistake {
        if (application.isEmpty() || application.chars().anyMatch(c -> c <= ' ')) {
            throw new Mistake(place, "\";\" is missing, or this is no application");
        }
        return application;
    }

    private Statement cases(Place place) throws Mistake {
        String chosen = condition();
        text.require("{");
        List<Statement.Case> cases = new ArrayList<>();
        while (!text.take("}")) {
            cases.add(oneCase());
        }
        return new Statement.Choice(place, chosen, cases);
    }

    private Statement.Case oneCase() throws Mistake {
        Place place = text.place();
        String regex = "";
        boolean isDefault = false;
        if (text.takeWord("case")) {
            regex = CaseText.literal(place, text.until(":"));
        } else if (text.takeWord("pattern")) {
            regex = CaseText.pattern(place, text.until(":"));
        } else if (text.takeWord("default")) {
            isDefault = true;
        } else {
            throw text.mistake("neither case, pattern nor default");
        }
        text.require(":");
        List<Statement> body = new ArrayList<>();
        while (text.peek() != '}' && !isCase()) {
            body.add(statement());
        }
        return new Statement.Case(place, regex, isDefault, body);
    }

    private boolean isCase() throws Mistake {
        Text.Mark here = text.mark();
        boolean found =
                text.takeWord("case") || text.takeWord("pattern") || text.takeWord("default");
        text.back(here);
        return found;
    }
}
