package astrolabe.engine.dialplan.ael;

import astrolabe.engine.dialplan.ApplicationText;
import astrolabe.engine.dialplan.ContextBuilder;
import astrolabe.engine.dialplan.ExtensionKey;
import astrolabe.engine.dialplan.Step;
import astrolabe.engine.dialplan.ael.StepWriter.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the statements of one context or macro as steps. Confined to one thread. */
final class Translator {

    /** The extension that a macro is. */
    static final String MACRO = "~~s~~";

    /** The variable that holds what a switch is about. */
    private static final String CHOSEN = "~~SWITCH~~";

    private final ContextBuilder context;
    private final boolean inMacro;
    private final Consumer<Mistake> mistakes;
    private final Consumer<Statement.Call> calls;
    private final BiConsumer<Place, ApplicationText> reader;

    /**
     * @param calls told of each call of a macro
     * @param reader shown each step
     */
    Translator(
            ContextBuilder context,
            boolean inMacro,
            Consumer<Mistake> mistakes,
            Consumer<Statement.Call> calls,
            BiConsumer<Place, ApplicationText> reader) {
        this.context = context;
        this.inMacro = inMacro;
        this.mistakes = mistakes;
        this.calls = calls;
        this.reader = reader;
    }

    void macro(Item.Macro macro) {
        StepWriter out = new StepWriter(macro.place());
        for (int i = 0; i < macro.arguments().size(); i++) {
            String name = macro.arguments().get(i);
            out.step(macro.place(), "Set", "LOCAL(" + name + ")=${ARG" + (i + 1) + "}");
        }
        write(out, macro.body());
        out.step(macro.place(), "Return", "");
        add(macro.place(), MACRO, out.steps());
        out.show(reader);
    }

    void extension(Item.Extension extension) {
        if (!extension.hint().isEmpty()) {
            Step hint = Step.hint(extension.hint(), extension.place().origin());
            add(extension.place(), extension.name(), List.of(hint));
        }
        extension(extension.place(), extension.name(), extension.body());
    }

    private void extension(Place place, String name, Statement body) {
        StepWriter out = new StepWriter(place);
        write(out, body);
        add(place, name, out.steps());
        out.show(reader);
    }

    private void add(Place place, String name, List<Step> steps) {
        ExtensionKey key = ExtensionKey.of(name);
        for (Step step : steps) {
            if (!context.add(key, step)) {
                mistakes.accept(new Mistake(place, "extension " + name + " is there already"));
                return;
            }
        }
    }

    private void write(StepWriter out, Statement body) {
        Extent whole = new Extent(out);
        whole.write(body);
        out.put(whole.end);
    }

    /** One extension; where its {@code return}, {@code break} and {@code continue} lead. */
    private final class Extent {
        private final StepWriter out;
        private final Target end = new Target();
        private final Deque<Target> breaks = new ArrayDeque<>();
        private final Deque<Target> continues = new ArrayDeque<>();

        Extent(StepWriter out) {
            this.out = out;
        }

        void write(Statement statement) {
            switch (statement) {
                case Statement.Block(_, var statements) -> statements.forEach(this::write);
                case Statement.Run(var place, var application, var arguments) ->
                        out.step(place, application, arguments);
                case Statement.Assign(var place, var name, var expression) ->
                        out.step(place, "Set", name + "=$[" + expression + "]");
                case Statement.If one -> choice(one);
                case Statement.Loop loop -> loop(loop);
                case Statement.Choice choice -> cases(choice);
                case Statement.Go(var place, var target) -> out.step(place, "Goto", target);
                case Statement.Call call -> {
                    calls.accept(call);
                    out.step(
                            call.place(),
                            "Gosub",
                            call.macro() + "," + MACRO + ",1(" + call.arguments() + ")");
                }
                case Statement.Label(var place, var name) -> out.label(place, name);
                case Statement.Break(var place) -> leave(place, "break", breaks.peek());
                case Statement.Continue(var place) -> leave(place, "continue", continues.peek());
                case Statement.Return(var place) -> {
                    if (inMacro) {
                        out.step(place, "Return", "");
                    } else {
                        out.jump(place, end);
                    }
                }
                case Statement.Catch(var place, var extension, var body) ->
                        extension(place, extension, body);
            }
        }

        private void leave(Place place, String word, @Nullable Target target) {
            if (target == null) {
                mistakes.accept(new Mistake(place, "there is nothing to " + word + " here"));
            } else {
                out.jump(place, target);
            }
        }

        private void choice(Statement.If one) {
            Target otherwise = new Target();
            out.jumpUnless(one.place(), one.condition(), otherwise);
            write(one.then());
            if (isEmpty(one.otherwise())) {
                out.put(otherwise);
                return;
            }
            Target behind = new Target();
            out.jump(one.place(), behind);
            out.put(otherwise);
            write(one.otherwise());
            out.put(behind);
        }

        private boolean isEmpty(Statement statement) {
            return statement instanceof Statement.Block(_, var statements) && statements.isEmpty();
        }

        private void loop(Statement.Loop loop) {
            Target round = new Target();
            Target next = new Target();
            Target behind = new Target();
            write(loop.first());
            out.put(round);
            out.jumpUnless(loop.place(), "$[" + loop.condition() + "]", behind);
            breaks.push(behind);
            continues.push(next);
            write(loop.body());
            breaks.pop();
            continues.pop();
            out.put(next);
            write(loop.next());
            out.jump(loop.place(), round);
            out.put(behind);
        }

        private void cases(Statement.Choice choice) {
            Target behind = new Target();
            List<Target> bodies = choice.cases().stream().map(_ -> new Target()).toList();
            out.step(choice.place(), "Set", CHOSEN + "=" + choice.text());
            Optional<Target> otherwise = Optional.empty();
            for (int i = 0; i < bodies.size(); i++) {
                Statement.Case one = choice.cases().get(i);
                if (one.isDefault()) {
                    otherwise = Optional.of(bodies.get(i));
                } else {
                    String fits = "${REGEX(\"^" + one.regex() + "$\" ${" + CHOSEN + "})}";
                    out.jumpIf(one.place(), fits, bodies.get(i));
                }
            }
            out.jump(choice.place(), otherwise.orElse(behind));
            breaks.push(behind);
            for (int i = 0; i < bodies.size(); i++) {
                out.put(bodies.get(i));
                choice.cases().get(i).body().forEach(this::write);
            }
            breaks.pop();
            out.put(behind);
        }
    }
}
