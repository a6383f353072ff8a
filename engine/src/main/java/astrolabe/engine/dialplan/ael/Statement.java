package astrolabe.engine.dialplan.ael;

import java.util.List;

/** What stands in an extension; texts are as written, their variables still in them. */
sealed interface Statement {

    Place place();

    /** Statements between braces; none at all is an empty one. */
    record Block(Place place, List<Statement> statements) implements Statement {
        public Block {
            statements = List.copyOf(statements);
        }
    }

    /** {@code Application(arguments);} */
    record Run(Place place, String application, String arguments) implements Statement {}

    /** {@code name=expression;}, where {@code local} a variable of the subroutine alone. */
    record Assign(Place place, String name, String expression) implements Statement {}

    /** {@code if}, {@code ifTime} and {@code random}: the condition is ready for {@code GotoIf}. */
    record If(Place place, String condition, Statement then, Statement otherwise)
            implements Statement {}

    /** {@code while} and {@code for}; {@code next} runs after each round. */
    record Loop(Place place, Statement first, String condition, Statement next, Statement body)
            implements Statement {}

    /** {@code switch}: the body of a case goes on with that of the next, unless it breaks. */
    record Choice(Place place, String text, List<Case> cases) implements Statement {
        public Choice {
            cases = List.copyOf(cases);
        }
    }

    /** A case; the default has no regular expression. */
    record Case(Place place, String regex, boolean isDefault, List<Statement> body) {
        public Case {
            body = List.copyOf(body);
        }
    }

    /** {@code goto} and {@code jump}: a place as {@code Goto} takes it. */
    record Go(Place place, String target) implements Statement {}

    /** {@code &macro(arguments);} */
    record Call(Place place, String macro, String arguments) implements Statement {}

    record Label(Place place, String name) implements Statement {}

    record Break(Place place) implements Statement {}

    record Continue(Place place) implements Statement {}

    record Return(Place place) implements Statement {}

    /** {@code catch extension { … }} within a macro. */
    record Catch(Place place, String extension, Statement body) implements Statement {}
}
