package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.DatabaseFailed;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes a value from the database. */
final class DbDelAction implements Action {

    private static final Logger LOG = LoggerFactory.getLogger(DbDelAction.class);
    private static final Param<String> FAMILY =
            Param.required("Family", "The family.").whenMissing("No family specified.");
    private static final Param<String> KEY =
            Param.required("Key", "The key within the family.").whenMissing("No key specified.");

    private final AstDb database;

    DbDelAction(AstDb database) {
        this.database = database;
    }

    @Override
    public Spec spec() {
        return Spec.named("DBDel")
                .since("1.6.0")
                .anyOf(SYSTEM)
                .says(
                        "Remove a value from the database.",
                        "That there is no such value is an error.")
                .params(FAMILY, KEY);
    }

    @Override
    public Reply handle(Request request) {
        return remove(request.get(FAMILY), request.get(KEY))
                ? Reply.success("Key deleted successfully")
                : Reply.failure("Database entry could not be deleted");
    }

    private boolean remove(String family, String key) {
        try {
            return database.del(family, key);
        } catch (DatabaseFailed e) {
            LOG.warn("A value could not be removed: {}", e.getMessage(), e);
            return false;
        }
    }
}
