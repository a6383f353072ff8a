package astrolabe.engine.dialplan.ael;

import astrolabe.engine.dialplan.ApplicationText;
import astrolabe.engine.dialplan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The steps of one extension while they are written; places to jump to are known at the end. */
final class StepWriter {

    /** A step that jumps may point to, before or after it is written. */
    static final class Target {
        private int priority;
        private boolean used;

        /** The priority, for a text that is made when all steps are written. */
        private String text() {
            return Integer.toString(priority);
        }
    }

    private record Draft(Place place, String label, String application, Supplier<String> data) {}

    private final List<Draft> drafts = new ArrayList<>();
    private String label = "";
    private Place last;
    private int lastTarget;

    StepWriter(Place begin) {
        last = begin;
    }

    void step(Place place, String application, String data) {
        write(place, application, () -> data);
    }

    void jump(Place place, Target target) {
        target.used = true;
        write(place, "Goto", target::text);
    }

    void jumpIf(Place place, String condition, Target then) {
        then.used = true;
        write(place, "GotoIf", () -> condition + "?" + then.text());
    }

    void jumpUnless(Place place, String condition, Target otherwise) {
        otherwise.used = true;
        write(place, "GotoIf", () -> condition + "?:" + otherwise.text());
    }

    /** The next step is the one that the target means. */
    void put(Target target) {
        target.priority = drafts.size() + 1;
        if (target.used) {
            lastTarget = target.priority;
        }
    }

    /** The next step bears the label; one that has a label already gets a step of its own. */
    void label(Place place, String name) {
        if (!label.isEmpty()) {
            step(place, "NoOp", "");
        }
        label = name;
        last = place;
    }

    private void write(Place place, String application, Supplier<String> data) {
        drafts.add(new Draft(place, label, application, data));
        label = "";
        last = place;
    }

    /** Shows every step as it will be in force; after {@link #steps}. */
    void show(BiConsumer<Place, ApplicationText> reader) {
        for (Draft draft : drafts) {
            reader.accept(draft.place, new ApplicationText(draft.application, draft.data.get()));
        }
    }

    /** All steps; where something leads behind the last one, there is one more. */
    List<Step> steps() {
        if (!label.isEmpty() || lastTarget > drafts.size()) {
            step(last, "NoOp", "");
        }
        List<Step> steps = new ArrayList<>();
        for (Draft draft : drafts) {
            steps.add(
                    new Step(
                            steps.size() + 1,
                            draft.label,
                            draft.application,
                            draft.data.get(),
                            draft.place.origin()));
        }
        return steps;
    }
}
