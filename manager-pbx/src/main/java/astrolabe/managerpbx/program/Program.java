package astrolabe.managerpbx.program;

/** The program around the engine, as far as its clients may ask about it and steer it. */
public record Program(
        ServerFacts facts,
        Modules modules,
        Shutdown shutdown,
        Logs logs,
        Verbosity verbosity,
        ConfigFiles files) {}
