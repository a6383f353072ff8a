package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.PbxEvent;

/** Adds and removes what a channel runs when it is hung up. On the channel's strand. */
final class HangupHandlers {

    private HangupHandlers() {}

    static void push(Channel call, String handler) {
        if (!handler.isEmpty()) {
            call.hangupHandlers().push(handler);
            call.exchange().publish(new PbxEvent.HangupHandlerPushed(call.view(), handler));
        }
    }

    /** Removes the handler added last, and adds one if one is given. */
    static void replaceLast(Channel call, String handler) {
        if (!call.hangupHandlers().isEmpty()) {
            pop(call);
        }
        push(call, handler);
    }

    /** Removes all handlers, and adds one if one is given. */
    static void replaceAll(Channel call, String handler) {
        while (!call.hangupHandlers().isEmpty()) {
            pop(call);
        }
        push(call, handler);
    }

    private static void pop(Channel call) {
        String removed = call.hangupHandlers().pop();
        call.exchange().publish(new PbxEvent.HangupHandlerPopped(call.view(), removed));
    }
}
