package astrolabe.engine.pbx;

import java.util.List;

/** An argument of an application or a function, as its declaration names it. */
public record Argument(String name, boolean required) {

    static List<Argument> of(List<String> declared) {
        return declared.stream()
                .map(text -> new Argument(Syntax.bare(text), !Syntax.isOptional(text)))
                .toList();
    }
}
