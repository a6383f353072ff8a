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

/** Removes a family from the database, or a part of one. */
final class DbDelTreeAction implements Action {

    private static final Logger LOG = LoggerFactory.getLogger(DbDelTreeAction.class);
    private static final Param<String> FAMILY =
            Param.required("Family", "The family.").whenMissing("No family specified.");
    private static final Param<String> KEY =
            Param.optional("Key", "The key at and below which to remove; without it, all keys.");

    private final AstDb database;

    DbDelTreeAction(AstDb database) {
        this.database = database;
    }

    @Override
    public Spec spec() {
        return Spec.named("DBDelTree")
                .since("1.6.0")
                .anyOf(SYSTEM)
                .says(
                        "Remove a family from the database, or a part of one.",
                        "That nothing is removed is an error.")
                .params(FAMILY, KEY);
    }

    @Override
    public Reply handle(Request request) {
        try {
            int removed = database.delTree(request.get(FAMILY), request.get(KEY));
            return removed > 0
                    ? Reply.success("Key tree deleted successfully")
                    : Reply.failure("Database entry not found");
        } catch (DatabaseFailed e) {
            LOG.warn("A family could not be removed: {}", e.getMessage(), e);
            return Reply.failure("Database unavailable");
        }
    }
}
