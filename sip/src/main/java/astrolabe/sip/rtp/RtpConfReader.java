package astrolabe.sip.rtp;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.media.session.PortRange;
import astrolabe.media.session.RtpSettings;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code rtp.conf}: the ports that audio may use. */
public final class RtpConfReader {

    private static final int LOWEST = 1_024;
    private static final int HIGHEST = 65_535;

    private RtpConfReader() {}

    /**
     * What the file says, or the usual where it makes no sense, which is told.
     *
     * @param address where audio is received
     */
    public static RtpSettings read(ConfigFile file, InetAddress address, Problems problems) {
        RtpSettings usual = RtpSettings.on(address);
        Optional<Section> general = file.section("general");
        if (general.isEmpty()) {
            return usual;
        }
        SectionReader reader = new SectionReader(general.get(), problems);
        PortRange range = usual.ports();
        int first = reader.integer("rtpstart", range.first(), LOWEST, HIGHEST - 1);
        int last = reader.integer("rtpend", range.last(), LOWEST, HIGHEST);
        withoutEffect(general.get(), reader, problems);
        reader.unknown();
        try {
            return usual.with(new PortRange(first, last));
        } catch (IllegalArgumentException e) {
            problems.error(general.get(), e.getMessage() + "; the usual ports are used");
            return usual;
        }
    }

    private static void withoutEffect(Section section, SectionReader reader, Problems problems) {
        List<String> known =
                List.of(
                        "rtpchecksums",
                        "dtmftimeout",
                        "rtcpinterval",
                        "strictrtp",
                        "probation",
                        "srtpreplayprotection",
                        "icesupport",
                        "stunaddr",
                        "stun_blacklist",
                        "stun_acl",
                        "turnaddr",
                        "turnusername",
                        "turnpassword",
                        "ice_deny",
                        "ice_permit",
                        "ice_acl",
                        "ice_blacklist",
                        "dtls_mtu");
        reader.ignore(known.toArray(String[]::new));
        section.settings().stream()
                .filter(setting -> known.contains(setting.key().toLowerCase(Locale.ROOT)))
                .forEach(setting ->
                        problems.warn(
                                setting,
                                setting.key()
                                        + " has no effect here: sources are learnt strictly, and"
                                        + " there is no ICE"));
    }
}
