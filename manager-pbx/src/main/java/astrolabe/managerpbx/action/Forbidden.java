package astrolabe.managerpbx.action;

import astrolabe.engine.Pbx;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Trust;
import astrolabe.manager.Caller;
import astrolabe.manager.Privilege;
import java.util.List;
import java.util.Locale;

/** What a client may not reach by way of the dialplan unless it has system rights. */
final class Forbidden {

    private static final List<String> APPLICATIONS =
            List.of(
                    "agi",
                    "dbdeltree",
                    "exec",
                    "externalivr",
                    "mixmonitor",
                    "originate",
                    "reload",
                    "system");
    private static final List<String> DATA =
            List.of("CURL", "DB", "EVAL", "FILE", "ODBC", "REALTIME", "SHELL");

    private Forbidden() {}

    static boolean reads(String variable, Caller caller) {
        String upper = variable.toUpperCase(Locale.ROOT);
        return (upper.contains("SHELL") || upper.contains("EVAL")) && !hasSystem(caller);
    }

    /** Whether the client may not have a call run this application. */
    static boolean runs(Pbx pbx, String application, String data, Caller caller) {
        if (hasSystem(caller)) {
            return false;
        }
        String lower = application.toLowerCase(Locale.ROOT);
        return APPLICATIONS.stream().anyMatch(lower::contains)
                || pbx.applications()
                        .find(application)
                        .filter(found -> found.spec().restricted())
                        .isPresent()
                || DATA.stream().anyMatch(data::contains)
                || (isQueueWithScript(lower, data) && !caller.write().has(Privilege.AGI));
    }

    /** A queue may be told to run a script for the member who answers. */
    private static boolean isQueueWithScript(String application, String data) {
        return application.equals("queue") && Arguments.of(data).has(5);
    }

    /** How far the functions reach that such an application sets. */
    static Trust trust(Caller caller) {
        return hasSystem(caller) ? Trust.DIALPLAN : Trust.OUTSIDE;
    }

    private static boolean hasSystem(Caller caller) {
        return caller.write().has(Privilege.SYSTEM);
    }
}
