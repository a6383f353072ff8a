package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists the codecs that audio can be converted from and to. */
final class CoreShowCodecsCommand implements ConsoleCommand {

    private static final String AUDIO = "audio";

    private static final List<String> KINDS = List.of(AUDIO, "video", "image", "text");

    private final CodecTable codecs;

    CoreShowCodecsCommand(CodecTable codecs) {
        this.codecs = codecs;
    }

    @Override
    public Spec spec() {
        return Spec.of("core show codecs", "[audio|video|image|text]", "List the codecs.")
                .says("All codecs here are of audio. A kind that has none gives an empty list.");
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? KINDS : List.of();
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() > 1 || !KINDS.containsAll(arguments)) {
            return Outcome.USAGE;
        }
        out.line("Disclaimer: this command is for informational purposes only.");
        out.line("\tIt does not indicate anything about your configuration.");
        out.linef(
                "%8s %-5s %-12s %-16s %7s %s",
                "ID", "TYPE", "NAME", "FORMAT", "QUALITY", "DESCRIPTION");
        out.line("-".repeat(96));
        if (arguments.isEmpty() || arguments.contains(AUDIO)) {
            codecs.rows().forEach(codec -> show(codec, out));
        }
        return Outcome.SUCCESS;
    }

    private static void show(CodecTable.Row codec, ConsoleOutput out) {
        out.linef(
                "%8d %-5s %-12s %-16s %7d (%s)",
                codec.number(),
                AUDIO,
                codec.codec(),
                codec.format().name(),
                codec.quality(),
                codec.description());
    }
}
