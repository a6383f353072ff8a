package astrolabe.console;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.ArrayList;
import java.util.List;

/** A command that remembers its arguments and ends as it was told to. */
public final class FakeCommand implements ConsoleCommand {

    private final Spec spec;
    private final Outcome outcome;
    private final List<String> completions;
    private final List<List<String>> calls = new ArrayList<>();

    private FakeCommand(Spec spec, Outcome outcome, List<String> completions) {
        this.spec = spec;
        this.outcome = outcome;
        this.completions = completions;
    }

    public static FakeCommand named(String words) {
        return ending(words, Outcome.SUCCESS);
    }

    public static FakeCommand ending(String words, Outcome outcome) {
        return new FakeCommand(Spec.of(words, "<what>", "Fakes."), outcome, List.of());
    }

    public static FakeCommand completing(String words, List<String> completions) {
        return new FakeCommand(Spec.of(words, "", "Fakes."), Outcome.SUCCESS, completions);
    }

    public List<List<String>> calls() {
        return calls;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        calls.add(arguments);
        out.line(spec.words() + " " + arguments);
        return outcome;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return completions;
    }
}
