package astrolabe.server.account;

import static astrolabe.conf.ConfigDoc.option;

import astrolabe.conf.ConfigDoc;

/** What can be written into {@code manager.conf}. */
public final class ManagerDoc {

    private ManagerDoc() {}

    public static ConfigDoc doc() {
        return ConfigDoc.of("manager", "manager.conf")
                .type(
                        "general",
                        "[general]",
                        "Where clients connect, and what holds for all of them",
                        option("enabled", "no", "Whether clients may connect."),
                        option("webenabled", "no", "Whether they may over the web server, too."),
                        option("bindaddr", "all addresses", "The address to listen at."),
                        option("port", "5038", "The port to listen at."),
                        option("tlsenable", "no", "Whether to listen for TLS as well."),
                        option("tlsbindaddr", "bindaddr:5039", "Where to listen for TLS."),
                        option("tlscertfile", "asterisk.pem", "The certificate and its chain."),
                        option("tlsprivatekey", "tlscertfile", "The certificate's key."),
                        option("tlscipher", "", "Cipher suites, as OpenSSL names them."),
                        option("tlsservercipherorder", "yes", "Whether our order of them counts."),
                        option("tlsdisablev12", "no", "Whether TLS 1.2 is refused."),
                        option("tlsdisablev13", "no", "Whether TLS 1.3 is refused (ours)."),
                        option("timestampevents", "no", "Whether events say when they happened."),
                        option("brokeneventsaction", "no", "Whether Events answers nothing."),
                        option("displayconnects", "yes", "Whether logins are told in the log."),
                        option("allowmultiplelogin", "yes", "Whether an account may log in twice."),
                        option("authtimeout", "30", "Seconds that a connection has to log in."),
                        option("authlimit", "50", "Connections at once that have not logged in."),
                        option(
                                "authlimitperaddress",
                                "",
                                "How many of these one address may have."),
                        option("httptimeout", "60", "Seconds that a session over HTTP lives idle."),
                        option("channelvars", "", "Variables that events of channels report."),
                        option("disabledevents", "", "Events that nobody gets."),
                        option("debug", "no", "Whether events say where they come from."))
                .type(
                        "account",
                        "all other sections",
                        "Who may log in, and what for",
                        option("secret", "", "The password, or its hash."),
                        option("read", "", "Classes of events that the account sees."),
                        option("write", "", "Classes of actions that it may use."),
                        option("permit", "", "Addresses that it may come from."),
                        option("deny", "", "Addresses that it may not come from."),
                        option("acl", "", "Access lists of acl.conf that hold for it."),
                        option("eventfilter", "", "Which events it sees, or does not."),
                        option("setvar", "", "A variable of each channel it originates."),
                        option("displayconnects", "yes", "Whether its logins are told."),
                        option("allowmultiplelogin", "yes", "Whether it may log in twice."),
                        option("writetimeout", "100", "Milliseconds a write may take."));
    }
}
