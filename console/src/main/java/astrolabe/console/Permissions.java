package astrolabe.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which accounts of the system may run which commands, as {@code cli_permissions.conf} says. Rules
 * of an account go before those of its group; of several, the last that fits counts. Immutable.
 *
 * @param byDefault whether a command is permitted that no rule speaks of
 * @param users rules of accounts
 * @param groups rules of groups
 */
public record Permissions(
        boolean byDefault, Map<String, List<Rule>> users, Map<String, List<Rule>> groups) {

    /** Nobody is kept from anything. */
    public static final Permissions OPEN = new Permissions(true, Map.of(), Map.of());

    private static final String SUPERUSER = "root";
    private static final String ALL = "all";

    /**
     * @param commands what commands begin with, or {@code all}
     */
    public record Rule(boolean permits, String commands) {

        boolean fits(String line) {
            return commands.equalsIgnoreCase(ALL)
                    || line.toLowerCase(Locale.ROOT).startsWith(commands.toLowerCase(Locale.ROOT));
        }
    }

    public Permissions {
        users = Map.copyOf(users);
        groups = Map.copyOf(groups);
    }

    /**
     * Whether an account may run this. The superuser may everything: who could replace the program
     * is not kept from anything by it.
     *
     * @param user the account's name, empty to ask for a group alone
     * @param group the name of its group, or empty
     * @param line the command with its arguments, aliases resolved
     */
    public boolean permits(String user, String group, String line) {
        return user.equals(SUPERUSER)
                || last(users.getOrDefault(user, List.of()), line)
                        .or(() -> last(groups.getOrDefault(group, List.of()), line))
                        .map(Rule::permits)
                        .orElse(byDefault);
    }

    private static Optional<Rule> last(List<Rule> rules, String line) {
        return rules.reversed().stream().filter(rule -> rule.fits(line)).findFirst();
    }
}
