package astrolabe.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/**
 * The script and what it needs, put together anew in a directory of its own from what has just been
 * compiled: neither a build nor another run of the tests is in the way.
 */
final class Installation {

    private static final String VERSION = "0.1.0";

    private final Path home;

    private Installation(Path home) {
        this.home = home;
    }

    static Installation in(Path home) throws IOException {
        Path repository = Path.of("..").toAbsolutePath().normalize();
        Path lib = Files.createDirectories(home.resolve("launcher/target/lib"));
        for (String file : List.of("astrolabe", ".setup")) {
            Files.copy(repository.resolve(file), home.resolve(file));
        }
        jar(Path.of("target/classes"), lib.resolve("launcher-" + VERSION + ".jar"));
        String libraries = Files.readString(Path.of("target/runtime.classpath"));
        for (String library : libraries.strip().split(File.pathSeparator)) {
            add(Path.of(library), lib);
        }
        Files.createFile(lib.resolve("built"));
        return new Installation(home);
    }

    /** A module's classes, or its jar, or a library. */
    private static void add(Path library, Path lib) throws IOException {
        if (Files.isDirectory(library)) {
            String module = library.getName(library.getNameCount() - 3).toString();
            jar(library, lib.resolve(module + "-" + VERSION + ".jar"));
        } else {
            Files.copy(library, lib.resolve(library.getFileName()));
        }
    }

    private static void jar(Path classes, Path jar) {
        int status =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--create",
                                "--file",
                                jar.toString(),
                                "-C",
                                classes.toString(),
                                ".");
        if (status != 0) {
            throw new IllegalStateException("jar ended with " + status);
        }
    }

    /** A configuration in a directory of its own, on a free port; returns its asterisk.conf. */
    Path configuration(String name) throws IOException {
        Path etc = Files.createDirectories(home.resolve(name));
        Files.writeString(
                etc.resolve("manager.conf"),
                """
                [general]
                enabled = yes
                bindaddr = 127.0.0.1

                [hello]
                secret = world
                read = all
                write = all
                """);
        Files.writeString(
                etc.resolve("extensions.conf"),
                """
                [default]
                exten => 100,1,Answer()
                 same => n,Wait(600)
                exten => 200,1,Verbose(3,spoken of)
                """);
        return Files.writeString(
                etc.resolve("asterisk.conf"),
                """
                [directories]
                astvarlibdir => lib
                astdbdir => lib
                astdatadir => lib
                astspooldir => spool
                astrundir => run
                astlogdir => log
                """);
    }

    /** Runs the script to its end. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        return ended(builder(arguments), "");
    }

    /** Runs the script to its end with this to read. */
    Ended fed(String input, String... arguments) throws IOException, InterruptedException {
        return ended(builder(arguments), input);
    }

    /** Runs a process to its end with this to read. */
    Ended ended(ProcessBuilder builder, String input) throws IOException, InterruptedException {
        Path out = Files.createTempFile(home, "out", "");
        Path errors = Files.createTempFile(home, "err", "");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(errors.toFile()).start();
        try (var typed = process.outputWriter()) {
            typed.write(input);
        }
        int status = process.waitFor();
        return new Ended(status, Files.readString(out), Files.readString(errors));
    }

    /** Starts the program and waits until it has booted. */
    RunningScript start(Path configuration, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-C", configuration.toString()));
        arguments.addAll(List.of(more));
        return RunningScript.booted(
                builder(arguments.toArray(String[]::new)).redirectErrorStream(true).start());
    }

    ProcessBuilder builder(String... arguments) {
        // A build in the background ignores signals and would hand that down.
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "env",
                                "--default-signal=HUP,INT,TERM",
                                home.resolve("astrolabe").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "JAVA_HOME",
                                System.getProperty("java.home"),
                                "HOME",
                                home.toString(),
                                "ASTROLABE_STATE",
                                home.resolve("run").toString(),
                                "ASTROLABE_PORT",
                                "0"));
        builder.environment().remove("ASTROLABE_JDK");
        return builder;
    }

    /** How a run of the script ended. */
    record Ended(int status, String output, String errors) {}
}
