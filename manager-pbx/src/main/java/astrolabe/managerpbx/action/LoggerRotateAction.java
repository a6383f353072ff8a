package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.REPORTING;
import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.manager.Action;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.managerpbx.program.Logs;

/** Starts new log files. */
final class LoggerRotateAction implements Action {

    private final Logs logs;

    LoggerRotateAction(Logs logs) {
        this.logs = logs;
    }

    @Override
    public Spec spec() {
        return Spec.named("LoggerRotate")
                .since("13.0.0")
                .anyOf(SYSTEM, REPORTING)
                .says(
                        "Read the configuration of the logs anew and start new log files.",
                        "What was written so far stays in files of other names.");
    }

    @Override
    public Reply handle(Request request) {
        return logs.rotate()
                ? Reply.success("Reloaded the logger and rotated log files")
                : Reply.failure("Failed to reload the logger and rotate log files");
    }
}
