package astrolabe.engine.application;

import astrolabe.engine.pbx.Application;
import java.util.List;

/** The list of applications that every engine has. */
public final class StandardApplications {

    private StandardApplications() {}

    /** All of them, ready to register. */
    public static List<Application> all() {
        return List.of(
                new AnswerApplication(),
                new HangupApplication(),
                new NoOpApplication(),
                new WaitApplication());
    }
}
