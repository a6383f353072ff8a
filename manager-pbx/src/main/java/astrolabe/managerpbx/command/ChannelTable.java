package astrolabe.managerpbx.command;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.manager.ConsoleOutput;
import java.time.Duration;
import java.util.Optional;

/** The forms in which channels are listed. */
enum ChannelTable {
    BRIEF {
        @Override
        void head(ConsoleOutput out) {
            out.linef(BRIEF_FORM, "Channel", "Location", "State", "Application(Data)");
        }

        @Override
        void row(Channel channel, Duration age, ConsoleOutput out) {
            ChannelSnapshot shown = channel.snapshot();
            out.linef(
                    BRIEF_FORM,
                    shown.name(),
                    place(shown),
                    shown.state().label(),
                    shown.application().isEmpty()
                            ? "(None)"
                            : shown.application() + "(" + shown.data() + ")");
        }
    },
    VERBOSE {
        @Override
        void head(ConsoleOutput out) {
            out.linef(
                    VERBOSE_FORM,
                    "Channel",
                    "Context",
                    "Extension",
                    "Prio",
                    "State",
                    "Application",
                    "Data",
                    "CallerID",
                    "Duration",
                    "Accountcode",
                    "PeerAccount",
                    "BridgeID");
        }

        @Override
        void row(Channel channel, Duration age, ConsoleOutput out) {
            ChannelSnapshot shown = channel.snapshot();
            out.linef(
                    VERBOSE_FORM,
                    shown.name(),
                    shown.context(),
                    shown.extension(),
                    Integer.toString(shown.priority()),
                    shown.state().label(),
                    shown.application().isEmpty() ? "(None)" : shown.application(),
                    shown.data(),
                    shown.caller().number(),
                    Texts.clock(age),
                    shown.account(),
                    shown.peerAccount(),
                    shown.bridge());
        }
    },
    /** One line each with {@code !} between the values, for scripts. */
    CONCISE {
        @Override
        void head(ConsoleOutput out) {
            // scripts count lines
        }

        @Override
        void row(Channel channel, Duration age, ConsoleOutput out) {
            ChannelSnapshot shown = channel.snapshot();
            out.line(
                    String.join(
                            "!",
                            shown.name(),
                            shown.context(),
                            shown.extension(),
                            Integer.toString(shown.priority()),
                            shown.state().label(),
                            shown.application().isEmpty() ? "(None)" : shown.application(),
                            shown.data(),
                            shown.caller().number(),
                            shown.account(),
                            shown.peerAccount(),
                            amaFlags(channel),
                            Long.toString(age.toSeconds()),
                            shown.bridge(),
                            shown.uniqueId()));
        }
    },
    /** Nothing but the numbers. */
    COUNT {
        @Override
        void head(ConsoleOutput out) {
            // no rows follow
        }

        @Override
        void row(Channel channel, Duration age, ConsoleOutput out) {
            // counted only
        }
    };

    private static final String BRIEF_FORM = "%-64.64s %-32.32s %-7.7s %-30.30s";
    private static final String VERBOSE_FORM =
            "%-80.80s %-24.24s %-24.24s %4.4s %-7.7s %-12.12s %-25.25s %-15.15s %8.8s %-11.11s %-11.11s %-20.20s";

    abstract void head(ConsoleOutput out);

    abstract void row(Channel channel, Duration age, ConsoleOutput out);

    private static String place(ChannelSnapshot channel) {
        return channel.context().isEmpty() || channel.extension().isEmpty()
                ? "(None)"
                : channel.location().toString();
    }

    private static String amaFlags(Channel channel) {
        return switch (channel.traits().amaFlags()) {
            case "OMIT" -> "1";
            case "BILLING" -> "2";
            case "DOCUMENTATION" -> "3";
            default -> "0";
        };
    }

    /** The form of this name, {@link #BRIEF} for none. */
    static Optional<ChannelTable> named(String name) {
        return switch (name) {
            case "" -> Optional.of(BRIEF);
            case "concise" -> Optional.of(CONCISE);
            case "verbose" -> Optional.of(VERBOSE);
            case "count" -> Optional.of(COUNT);
            default -> Optional.empty();
        };
    }
}
