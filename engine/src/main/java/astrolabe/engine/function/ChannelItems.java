package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Traits;
import astrolabe.engine.event.Location;
import astrolabe.engine.pbx.Places;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What CHANNEL knows of every channel. On the channel's strand. */
final class ChannelItems {

    private static final Set<String> CAPABILITIES =
            Set.of(
                    "SPEECH",
                    "DIGITAL",
                    "RESTRICTED_DIGITAL",
                    "3K1AUDIO",
                    "DIGITAL_W_TONES",
                    "VIDEO");

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
                    case "amaflags" -> AmaFlags.number(call.traits().amaFlags());
                    case "musicclass" -> call.traits().musicClass();
                    case "parkinglot" -> call.traits().parkingLot();
                    case "userfield" -> call.traits().userField();
                    case "callgroup" -> Groups.print(call.traits().callGroup());
                    case "pickupgroup" -> Groups.print(call.traits().pickupGroup());
                    default -> readTrait(call, item.toLowerCase(Locale.ROOT)).orElse(null);
                });
    }

    private static Optional<String> readTrait(Channel call, String item) {
        Traits traits = call.traits();
        return Optional.ofNullable(
                switch (item) {
                    case "namedcallgroup" -> traits.namedCallGroups();
                    case "namedpickupgroup" -> traits.namedPickupGroups();
                    case "dtmf_features" -> traits.callFeatures();
                    case "after_bridge_goto" ->
                            traits.afterBridge().map(ChannelItems::print).orElse("");
                    case "onhold" -> traits.isOnHold() ? "1" : "0";
                    case "hangupsource" -> traits.hangupSource();
                    case "lastcontext" -> traits.before().context();
                    case "lastexten" -> traits.before().extension();
                    case "max_forwards" -> Integer.toString(traits.forwardsLeft());
                    case "tonezone" -> traits.toneZone();
                    case "transfercapability" -> traits.transferCapability();
                    case "tenantid" -> traits.tenant();
                    default -> null;
                });
    }

    private static String print(Location place) {
        return place.context() + "," + place.extension() + "," + place.priority();
    }

    /** What a technology without codecs of its own has to say: audio is linear, 8 kHz. */
    static Optional<String> readFormat(String item) {
        return switch (item.toLowerCase(Locale.ROOT)) {
            case "audioreadformat", "audiowriteformat" -> Optional.of("slin");
            case "audionativeformat" -> Optional.of("(slin)");
            case "videonativeformat" -> Optional.of("(nothing)");
            default -> Optional.empty();
        };
    }

    /** Returns whether there is such an item, and it can be set to that. */
    static boolean write(Channel call, Places places, String item, String value) {
        switch (item) {
            case "language" -> call.language(value);
            case "accountcode" -> call.account(value);
            case "musicclass" -> call.traits().musicClass(value);
            case "parkinglot" -> call.traits().parkingLot(value);
            case "userfield" -> call.traits().userField(value);
            case "amaflags" -> {
                return set(AmaFlags.parse(value.strip()), call.traits()::amaFlags);
            }
            case "callgroup" -> {
                return set(Groups.parse(value), call.traits()::callGroup);
            }
            case "pickupgroup" -> {
                return set(Groups.parse(value), call.traits()::pickupGroup);
            }
            case "hangup_handler_push" -> HangupHandlers.push(call, value);
            case "hangup_handler_pop" -> HangupHandlers.replaceLast(call, value);
            case "hangup_handler_wipe" -> HangupHandlers.replaceAll(call, value);
            default -> {
                return writeTrait(call, places, item, value.strip());
            }
        }
        return true;
    }

    private static boolean writeTrait(Channel call, Places places, String item, String value) {
        Traits traits = call.traits();
        switch (item) {
            case "namedcallgroup" -> traits.namedCallGroups(names(value));
            case "namedpickupgroup" -> traits.namedPickupGroups(names(value));
            case "hangupsource" -> traits.hangupSource(value);
            case "tonezone" -> traits.toneZone(value);
            case "tenantid" -> traits.tenant(value);
            case "dtmf_features" -> {
                return set(
                        Optional.of(value).filter(text -> text.matches("[TKHWX]*")),
                        traits::callFeatures);
            }
            case "transfercapability" -> {
                return set(
                        Optional.of(value.toUpperCase(Locale.ROOT)).filter(CAPABILITIES::contains),
                        traits::transferCapability);
            }
            case "max_forwards" -> {
                return set(
                        Numbers.whole(value)
                                .filter(number -> number >= 0 && number <= Integer.MAX_VALUE)
                                .map(Long::intValue),
                        traits::forwardsLeft);
            }
            case "after_bridge_goto" -> {
                if (value.isEmpty()) {
                    traits.staysAfterBridge();
                    return true;
                }
                return set(places.find(call, value), traits::afterBridge);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Each name once. */
    private static String names(String list) {
        return Fields.of(list, ',').stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static <T> boolean set(Optional<T> value, Consumer<T> setter) {
        value.ifPresent(setter);
        return value.isPresent();
    }
}
