package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.server.account.Acl;
import astrolabe.server.account.AclReader;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.account.ManagerConfReader;
import astrolabe.server.http.HttpConf;
import astrolabe.server.http.HttpConfReader;
import java.net.InetSocketAddress;
import java.util.Map;

/** {@code manager.conf} and {@code http.conf}, with the access lists both name. Immutable. */
final class ManagerFiles {

    static final String ACCESS_LISTS = "acl.conf";

    private final Settings settings;
    private final AsteriskConf asterisk;
    private final Configuration configuration;

    ManagerFiles(Settings settings, AsteriskConf asterisk, Configuration configuration) {
        this.settings = settings;
        this.asterisk = asterisk;
        this.configuration = configuration;
    }

    ManagerConf manager(Problems problems) {
        return manager(
                configuration.read("manager.conf", problems),
                configuration.read(ACCESS_LISTS, problems),
                problems);
    }

    /** The listeners of who was told a port are at that one, whatever the file says. */
    ManagerConf manager(ConfigFile file, ConfigFile lists, Problems problems) {
        Map<String, Acl> acls = AclReader.named(lists, problems);
        ManagerConf conf = ManagerConfReader.read(file, acls, configuration.directory(), problems);
        return settings.managerPort()
                .map(port ->
                        conf.listeningAt(
                                new InetSocketAddress(conf.address().getAddress(), port),
                                conf.tls().address()))
                .orElse(conf);
    }

    HttpConf web(Problems problems) {
        return web(
                configuration.read("http.conf", problems),
                configuration.read(ACCESS_LISTS, problems),
                problems);
    }

    /** The web server of who was told a port for the manager is at a free one. */
    HttpConf web(ConfigFile file, ConfigFile lists, Problems problems) {
        HttpConf conf =
                HttpConfReader.read(
                        file,
                        AclReader.named(lists, problems),
                        "Asterisk/" + Version.COMPATIBLE,
                        configuration.directory(),
                        asterisk.directories().data(),
                        problems);
        return settings.managerPort()
                .map(_ ->
                        conf.listeningAt(
                                new InetSocketAddress(conf.address().getAddress(), 0),
                                new InetSocketAddress(conf.tls().address().getAddress(), 0)))
                .orElse(conf);
    }
}
