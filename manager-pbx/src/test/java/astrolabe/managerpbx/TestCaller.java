package astrolabe.managerpbx;

import astrolabe.manager.Caller;
import astrolabe.manager.Privilege;
import astrolabe.manager.Privileges;
import java.util.Map;

/** Somebody with an account. */
record TestCaller(String account, Privileges read, Privileges write, Map<String, String> variables)
        implements Caller {

    /** May do everything. */
    static final TestCaller ADMINISTRATOR =
            new TestCaller("hello", Privileges.ALL, Privileges.ALL, Map.of());

    /** May do what these classes allow. */
    static TestCaller with(Privilege... write) {
        return new TestCaller("some", Privileges.ALL, Privileges.of(write), Map.of());
    }

    TestCaller setting(Map<String, String> set) {
        return new TestCaller(account, read, write, set);
    }

    @Override
    public void awaits() {
        // no events are held back here
    }
}
