package astrolabe.server.account;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Who may come from where: rules in order, of which the last that matches counts. Immutable. */
public record Acl(List<Rule> rules) {

    /** Lets everyone in. */
    public static final Acl OPEN = new Acl(List.of());

    /** Lets nobody in: stands for an access list that was named but could not be found. */
    public static final Acl CLOSED = new Acl(List.of(new Rule(false, _ -> true, "0.0.0.0/0")));

    /** Which addresses a rule is about. */
    @FunctionalInterface
    public interface Range {
        boolean contains(InetAddress address);
    }

    /**
     * One range of a list: lets its addresses in or keeps them out.
     *
     * @param text the range as it was written
     */
    public record Rule(boolean permits, Range range, String text) {}

    public Acl {
        rules = List.copyOf(rules);
    }

    public boolean permits(InetAddress address) {
        boolean permitted = true;
        for (Rule rule : rules) {
            if (rule.range().contains(address)) {
                permitted = rule.permits();
            }
        }
        return permitted;
    }

    public boolean isOpen() {
        return rules.isEmpty();
    }

    public Acl with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Acl(more);
    }
}
