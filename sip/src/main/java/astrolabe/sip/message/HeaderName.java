package astrolabe.sip.message;

import java.util.Locale;
import java.util.Map;

/** Names of headers, as they are written; the short forms of RFC 3261 section 7.3.3 and others. */
public final class HeaderName {

    public static final String VIA = "Via";
    public static final String FROM = "From";
    public static final String TO = "To";
    public static final String CALL_ID = "Call-ID";
    public static final String CSEQ = "CSeq";
    public static final String MAX_FORWARDS = "Max-Forwards";
    public static final String CONTACT = "Contact";
    public static final String ROUTE = "Route";
    public static final String RECORD_ROUTE = "Record-Route";
    public static final String CONTENT_TYPE = "Content-Type";
    public static final String CONTENT_LENGTH = "Content-Length";
    public static final String EXPIRES = "Expires";
    public static final String SUPPORTED = "Supported";
    public static final String REQUIRE = "Require";
    public static final String UNSUPPORTED = "Unsupported";
    public static final String ALLOW = "Allow";
    public static final String ACCEPT = "Accept";
    public static final String AUTHORIZATION = "Authorization";
    public static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    public static final String PROXY_AUTHORIZATION = "Proxy-Authorization";
    public static final String PROXY_AUTHENTICATE = "Proxy-Authenticate";
    public static final String USER_AGENT = "User-Agent";
    public static final String SERVER = "Server";
    public static final String SESSION_EXPIRES = "Session-Expires";
    public static final String MIN_SE = "Min-SE";
    public static final String MIN_EXPIRES = "Min-Expires";
    public static final String RSEQ = "RSeq";
    public static final String RACK = "RAck";
    public static final String REASON = "Reason";
    public static final String RETRY_AFTER = "Retry-After";
    public static final String DATE = "Date";
    public static final String P_ASSERTED_IDENTITY = "P-Asserted-Identity";
    public static final String REMOTE_PARTY_ID = "Remote-Party-ID";
    public static final String PRIVACY = "Privacy";
    public static final String TIMESTAMP = "Timestamp";

    private static final Map<String, String> SHORT =
            Map.ofEntries(
                    Map.entry("a", "Accept-Contact"),
                    Map.entry("b", "Referred-By"),
                    Map.entry("c", CONTENT_TYPE),
                    Map.entry("d", "Request-Disposition"),
                    Map.entry("e", "Content-Encoding"),
                    Map.entry("f", FROM),
                    Map.entry("i", CALL_ID),
                    Map.entry("j", "Reject-Contact"),
                    Map.entry("k", SUPPORTED),
                    Map.entry("l", CONTENT_LENGTH),
                    Map.entry("m", CONTACT),
                    Map.entry("o", "Event"),
                    Map.entry("r", "Refer-To"),
                    Map.entry("s", "Subject"),
                    Map.entry("t", TO),
                    Map.entry("u", "Allow-Events"),
                    Map.entry("v", VIA),
                    Map.entry("x", SESSION_EXPIRES),
                    Map.entry("y", "Identity"));

    private HeaderName() {}

    /** The long form of a name; a name without short form as it is. */
    static String full(String name) {
        if (name.length() != 1) {
            return name;
        }
        return SHORT.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }
}
