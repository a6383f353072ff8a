package astrolabe.manager;

import java.util.List;

/**
 * The declaration of an action, beside its code: everything that lists, checks, help and reference
 * pages are made from.
 *
 * @param name the action's name as documented; clients may write it in any case
 * @param since the first version that had it
 * @param privileges the account's write classes must share one with these; empty means open to
 *     every logged-in session
 * @param open whether it may be called without having logged in
 * @param synopsis one short sentence
 * @param description further sentences, may be empty
 * @param params the parameters in the order in which they are checked and documented
 * @param whenMissing the message when a required parameter is absent; {@code %s} is its name
 */
public record Spec(
        String name,
        String since,
        Privileges privileges,
        boolean open,
        String synopsis,
        String description,
        List<Param<?>> params,
        String whenMissing) {

    public Spec {
        params = List.copyOf(params);
    }

    /**
     * A declaration to be completed; without {@link #anyOf} or {@link #forEveryone} it does not
     * register.
     */
    public static Spec named(String name) {
        return new Spec(name, "", UNDECLARED, false, "", "", List.of(), "%s not specified");
    }

    private static final Privileges UNDECLARED = new Privileges(Integer.MIN_VALUE);

    public Spec since(String version) {
        return new Spec(
                name, version, privileges, open, synopsis, description, params, whenMissing);
    }

    public Spec anyOf(Privilege... any) {
        return new Spec(
                name, since, Privileges.of(any), open, synopsis, description, params, whenMissing);
    }

    /** Every logged-in session may call it. */
    public Spec forEveryone() {
        return new Spec(
                name, since, Privileges.NONE, open, synopsis, description, params, whenMissing);
    }

    /** May be called before logging in as well. */
    public Spec beforeLogin() {
        return new Spec(
                name, since, Privileges.NONE, true, synopsis, description, params, whenMissing);
    }

    public Spec says(String theSynopsis, String theDescription) {
        return new Spec(
                name, since, privileges, open, theSynopsis, theDescription, params, whenMissing);
    }

    public Spec params(Param<?>... theParams) {
        return new Spec(
                name,
                since,
                privileges,
                open,
                synopsis,
                description,
                List.of(theParams),
                whenMissing);
    }

    public Spec whenMissing(String message) {
        return new Spec(name, since, privileges, open, synopsis, description, params, message);
    }

    /** What the client is told when this required parameter is absent. */
    public String whenMissing(Param<?> param) {
        return param.whenMissing().isEmpty()
                ? whenMissing.replace("%s", param.name())
                : param.whenMissing();
    }

    /** Whether the declaration says who may call it. */
    public boolean isComplete() {
        return !privileges.equals(UNDECLARED) && !synopsis.isEmpty();
    }
}
