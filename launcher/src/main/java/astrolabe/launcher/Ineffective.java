package astrolabe.launcher;

import astrolabe.conf.Problems;
import astrolabe.conf.SectionReader;
import astrolabe.conf.Setting;
import astrolabe.conf.Truth;
import java.util.List;
import java.util.Optional;

/**
 * An option that changes nothing here. Who asks by it for what is the case anyway is not bothered;
 * who wants something else is told why it does not come about.
 *
 * @param asIs the value that asks for what is the case; empty if none does
 */
record Ineffective(String name, String asIs, String instead) {

    /** The options of {@code asterisk.conf} that are so. */
    static final List<Ineffective> OPTIONS =
            List.of(
                    of("alwaysfork", "no", "it stays in the foreground; use a service manager"),
                    of("nofork", "yes", "it stays in the foreground; use a service manager"),
                    of("timestamp", "yes", "a time stands before each line"),
                    of("highpriority", "no", "use the service manager's Nice="),
                    of("initcrypto", "no", "keys are not initialised at the start"),
                    of("dontwarn", "no", "warnings are told"),
                    of("dumpcore", "no", "use the JVM's -XX:+HeapDumpOnOutOfMemoryError"),
                    of("cache_record_files", "no", "recordings are written where they belong"),
                    of("record_cache_dir", "", "recordings are written where they belong"),
                    of("cache_media_frames", "yes", "sounds are kept as they are needed"),
                    of("transcode_via_sln", "yes", "audio is converted by way of linear samples"),
                    of("transmit_silence", "no", "silence is not sent"),
                    of("transmit_silence_during_record", "no", "silence is not sent"),
                    of("maxfiles", "", "use ulimit -n or the service manager's LimitNOFILE="),
                    of("minmemfree", "", "use the JVM's -Xmx"),
                    of("lockconfdir", "no", "the directory of the control socket is locked"),
                    of("mindtmfduration", "", "digits last as long as the far end sends them"),
                    of("languageprefix", "yes", "both places of a language are looked in"),
                    of("hide_messaging_ami_events", "no", "there are no such events"),
                    of("hideconnect", "yes", "consoles come and go without a word"),
                    of("lightbackground", "no", "use nocolor"),
                    of("forceblackbackground", "no", "use nocolor"),
                    of("documentation_language", "en_US", "descriptions are in English"),
                    of("stdexten", "gosub", "there is no Macro"),
                    of("disable_remote_console_shell", "yes", "consoles run no shell"),
                    of("entityid", "", "there is no DUNDi"),
                    of("rtp_use_dynamic", "yes", "payload numbers are as RFC 3551 has them"),
                    of("rtp_pt_dynamic", "", "payload numbers are as RFC 3551 has them"),
                    of("channel_storage_backend", "", "channels are kept in one way"));

    private static Ineffective of(String name, String asIs, String instead) {
        return new Ineffective(name, asIs, instead);
    }

    void tell(SectionReader options, Problems problems) {
        List<Setting> given = options.repeated(name);
        if (!given.isEmpty() && !isAsIs(given.getLast().value())) {
            problems.warn(given.getLast(), name + " has no effect here: " + instead);
        }
    }

    private boolean isAsIs(String value) {
        Optional<Boolean> wish = Truth.of(value);
        return value.equalsIgnoreCase(asIs) || (wish.isPresent() && wish.equals(Truth.of(asIs)));
    }
}
