package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What CHANNEL knows of every channel. On the channel's strand. */
final class ChannelItems {

    private ChannelItems() {}

    static Optional<String> read(Channel call, String item) {
        return Optional.ofNullable(
                switch (item.toLowerCase(Locale.ROOT)) {
                    case "name", "channame" -> call.name();
                    case "uniqueid" -> call.uniqueId();
                    case "linkedid" -> call.linkedId();
                    case "state" -> call.state().label();
                    case "channeltype" -> call.driver().technology();
                    case "context" -> call.context();
                    case "exten" -> call.extension();
                    case "appname" -> call.application();
                    case "appdata" -> call.data();
                    case "checkhangup" -> call.isHangupRequested() ? "1" : "0";
                    case "language" -> call.language();
                    case "accountcode" -> call.account();
                    case "peeraccount" -> call.peerAccount();
                    case "amaflags" -> AmaFlags.number(call.amaFlags());
                    case "musicclass" -> call.musicClass();
                    case "parkinglot" -> call.parkingLot();
                    case "userfield" -> call.userField();
                    case "callgroup" -> Groups.print(call.callGroup());
                    case "pickupgroup" -> Groups.print(call.pickupGroup());
                    default -> null;
                });
    }

    /** Returns whether there is such an item, and it can be set to that. */
    static boolean write(Channel call, String item, String value) {
        switch (item) {
            case "language" -> call.language(value);
            case "accountcode" -> call.account(value);
            case "musicclass" -> call.musicClass(value);
            case "parkinglot" -> call.parkingLot(value);
            case "userfield" -> call.userField(value);
            case "amaflags" -> {
                return set(AmaFlags.parse(value.strip()), call::amaFlags);
            }
            case "callgroup" -> {
                return set(Groups.parse(value), call::callGroup);
            }
            case "pickupgroup" -> {
                return set(Groups.parse(value), call::pickupGroup);
            }
            case "hangup_handler_push" -> HangupHandlers.push(call, value);
            case "hangup_handler_pop" -> HangupHandlers.replaceLast(call, value);
            case "hangup_handler_wipe" -> HangupHandlers.replaceAll(call, value);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static <T> boolean set(Optional<T> value, Consumer<T> setter) {
        value.ifPresent(setter);
        return value.isPresent();
    }
}
