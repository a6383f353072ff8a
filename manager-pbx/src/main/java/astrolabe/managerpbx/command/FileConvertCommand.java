package astrolabe.managerpbx.command;

import astrolabe.conf.PathGuard;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.media.file.SoundConverter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Makes a sound file of another kind. */
final class FileConvertCommand implements ConsoleCommand {

    private static final long NANOS_IN_A_MILLISECOND = 1_000_000;

    private final SoundConverter converter;
    private final List<Path> roots;
    private final LongSupplier nanos;

    /**
     * @param roots the directories that are reached; relative names begin at the first
     * @param nanos a clock that only goes forward
     */
    FileConvertCommand(SoundConverter converter, List<Path> roots, LongSupplier nanos) {
        this.converter = converter;
        this.roots = List.copyOf(roots);
        this.nanos = nanos;
    }

    @Override
    public Spec spec() {
        return Spec.of("file convert", "file_in file_out", "Make a sound file of another kind.")
                .says(
                        """
                        The extensions tell the kinds. Only files below the directory of sounds and
                        the spool directory are reached; a relative name is one of a sound. A file
                        that is there already is replaced.
                        Example: file convert tt-weasels.wav tt-weasels.ulaw\
                        """);
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 2) {
            return Outcome.USAGE;
        }
        String in = arguments.getFirst();
        String target = arguments.getLast();
        try {
            Optional<Path> read = reached(in, false);
            if (read.isEmpty()) {
                out.line("Unable to open input file: " + in);
                return Outcome.FAILURE;
            }
            Optional<Path> written = reached(target, true);
            if (written.isEmpty()) {
                out.line("Unable to open output file: " + target);
                return Outcome.FAILURE;
            }
            long start = nanos.getAsLong();
            converter.convert(read.get(), written.get());
            long time = (nanos.getAsLong() - start) / NANOS_IN_A_MILLISECOND;
            out.linef("Converted %s to %s in %dms", in, target, time);
            return Outcome.SUCCESS;
        } catch (IOException e) {
            out.line("Unable to convert " + in + " to " + target + ": " + e.getMessage());
            return Outcome.FAILURE;
        }
    }

    /** The file of a name, when it is one that may be read, or may be made. */
    private Optional<Path> reached(String name, boolean made) throws IOException {
        for (Path root : name.startsWith("/") ? roots : roots.stream().limit(1).toList()) {
            if (!Files.isDirectory(root)) {
                continue;
            }
            switch (new PathGuard(root).check(name)) {
                case PathGuard.Verdict.Inside(var path) when Files.isRegularFile(path) -> {
                    return Optional.of(path);
                }
                case PathGuard.Verdict.Creatable(var path) when made -> {
                    return Optional.of(path);
                }
                case PathGuard.Verdict.Inside _,
                        PathGuard.Verdict.Creatable _,
                        PathGuard.Verdict.Missing _,
                        PathGuard.Verdict.Outside _ -> {
                    // perhaps it is below the next one
                }
            }
        }
        return Optional.empty();
    }
}
