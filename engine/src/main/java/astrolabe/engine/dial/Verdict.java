package astrolabe.engine.dial;

import astrolabe.engine.channel.Channel;

/** What a subroutine of the called party decides about an answered call. */
sealed interface Verdict {

    /** The two talk. */
    record Talk() implements Verdict {}

    /** The call counts as refused. */
    record Refuse(DialStatus status) implements Verdict {}

    /** The caller goes on behind its step, without the called. */
    record GoOn() implements Verdict {}

    /** The caller goes on elsewhere, without the called. */
    record GoTo(String place) implements Verdict {}

    /** Both are hung up. */
    record Abort() implements Verdict {}

    /** Reads what the subroutine left in {@code GOSUB_RESULT}. */
    static Verdict of(Channel callee) {
        String result = callee.variable("GOSUB_RESULT").orElse("");
        if (result.startsWith("GOTO:")) {
            return new GoTo(result.substring("GOTO:".length()));
        }
        return switch (result) {
            case "ABORT" -> new Abort();
            case "BUSY" -> new Refuse(DialStatus.BUSY);
            case "CONGESTION" -> new Refuse(DialStatus.CONGESTION);
            case "CONTINUE" -> new GoOn();
            default -> new Talk();
        };
    }
}
