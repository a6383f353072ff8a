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

/** Sets a value of the database. */
final class DbPutAction implements Action {

    private static final Logger LOG = LoggerFactory.getLogger(DbPutAction.class);
    private static final Param<String> FAMILY =
            Param.required("Family", "The family.").whenMissing("No family specified");
    private static final Param<String> KEY =
            Param.required("Key", "The key within the family.").whenMissing("No key specified");
    private static final Param<String> VALUE =
            Param.optional("Val", "The value; without it, an empty one is set.");

    private final AstDb database;

    DbPutAction(AstDb database) {
        this.database = database;
    }

    @Override
    public Spec spec() {
        return Spec.named("DBPut")
                .since("1.2.0")
                .anyOf(SYSTEM)
                .says("Set a value of the database.", "A value that is there is replaced.")
                .params(FAMILY, KEY, VALUE);
    }

    @Override
    public Reply handle(Request request) {
        try {
            database.put(request.get(FAMILY), request.get(KEY), request.get(VALUE));
            return Reply.success("Updated database successfully");
        } catch (DatabaseFailed e) {
            LOG.warn("A value could not be set: {}", e.getMessage(), e);
            return Reply.failure("Failed to update entry");
        }
    }
}
