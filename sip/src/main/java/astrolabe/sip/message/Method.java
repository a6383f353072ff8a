package astrolabe.sip.message;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a request asks for; names are case-sensitive (RFC 3261 section 7.1). */
public record Method(String name) {

    public static final Method INVITE = new Method("INVITE");
    public static final Method ACK = new Method("ACK");
    public static final Method BYE = new Method("BYE");
    public static final Method CANCEL = new Method("CANCEL");
    public static final Method OPTIONS = new Method("OPTIONS");
    public static final Method REGISTER = new Method("REGISTER");
    public static final Method PRACK = new Method("PRACK");
    public static final Method UPDATE = new Method("UPDATE");
    public static final Method INFO = new Method("INFO");
    public static final Method REFER = new Method("REFER");
    public static final Method NOTIFY = new Method("NOTIFY");
    public static final Method SUBSCRIBE = new Method("SUBSCRIBE");
    public static final Method MESSAGE = new Method("MESSAGE");
    public static final Method PUBLISH = new Method("PUBLISH");

    private static final Map<String, Method> KNOWN =
            Stream.of(
                            INVITE, ACK, BYE, CANCEL, OPTIONS, REGISTER, PRACK, UPDATE, INFO, REFER,
                            NOTIFY, SUBSCRIBE, MESSAGE, PUBLISH)
                    .collect(Collectors.toUnmodifiableMap(Method::name, Function.identity()));

    static Method parse(String name) throws Malformed {
        Method known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        if (!Grammar.isToken(name)) {
            throw new Malformed("not a method");
        }
        return new Method(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
