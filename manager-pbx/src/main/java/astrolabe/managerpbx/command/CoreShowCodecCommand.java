package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;

/** Tells which codec has a number. */
final class CoreShowCodecCommand implements ConsoleCommand {

    private final CodecTable codecs;

    CoreShowCodecCommand(CodecTable codecs) {
        this.codecs = codecs;
    }

    @Override
    public Spec spec() {
        return Spec.of("core show codec", "number", "Tell which codec has a number.")
                .says("The number is that of the first column of core show codecs.");
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1
                ? codecs.rows().stream().map(codec -> Integer.toString(codec.number())).toList()
                : List.of();
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        Optional<CodecTable.Row> found = codecs.numbered(arguments.getFirst());
        if (found.isEmpty()) {
            out.line("There is no codec " + arguments.getFirst());
            return Outcome.FAILURE;
        }
        CodecTable.Row codec = found.get();
        out.linef("%11d %s (%s)", codec.number(), codec.description(), codec.format());
        return Outcome.SUCCESS;
    }
}
