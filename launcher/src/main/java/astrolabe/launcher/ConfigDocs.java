package astrolabe.launcher;

import astrolabe.conf.ConfigDoc;
import astrolabe.engine.cdr.CdrDoc;
import astrolabe.engine.cel.CelDoc;
import astrolabe.engine.dialplan.DialplanDoc;
import astrolabe.launcher.log.LoggerDoc;
import astrolabe.server.account.AclDoc;
import astrolabe.server.account.ManagerDoc;
import astrolabe.server.http.HttpDoc;
import java.util.List;

/** The declarations of all who read configuration files, as an explicit list. */
final class ConfigDocs {

    private ConfigDocs() {}

    static List<ConfigDoc> all() {
        return List.of(
                CdrDoc.doc(),
                CelDoc.doc(),
                AsteriskDoc.doc(),
                HttpDoc.doc(),
                LoggerDoc.doc(),
                ManagerDoc.doc(),
                AclDoc.doc(),
                DialplanDoc.doc());
    }
}
