package astrolabe.server.account;

import static astrolabe.conf.ConfigDoc.option;

import astrolabe.conf.ConfigDoc;

/** What can be written into {@code acl.conf}. */
public final class AclDoc {

    private AclDoc() {}

    public static ConfigDoc doc() {
        return ConfigDoc.of("named_acl", "acl.conf")
                .type(
                        "named_acl",
                        "all sections",
                        "An access list that others name by its section",
                        option("permit", "", "Addresses that may come in, as 10.0.0.0/8."),
                        option(
                                "deny",
                                "",
                                "Addresses that may not; the last rule that fits counts."));
    }
}
