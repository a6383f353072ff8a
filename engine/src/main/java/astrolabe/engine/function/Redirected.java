package astrolabe.engine.function;

import astrolabe.engine.channel.Attachments;
import astrolabe.engine.channel.Channel;

/** The number that a call was sent on from; empty when it was not. On the channel's strand. */
final class Redirected {

    private static final Attachments.Key<Redirected> KEY = new Attachments.Key<>(Redirected.class);

    private String number = "";

    private Redirected() {}

    static Redirected of(Channel channel) {
        return channel.attachments().of(KEY, Redirected::new);
    }

    String number() {
        return number;
    }

    void number(String from) {
        number = from;
    }
}
