package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.REPORTING;
import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.engine.database.AstDb;
import astrolabe.manager.Action;
import astrolabe.manager.Fields;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;

/** Reads a value of the database. */
final class DbGetAction implements Action {

    private static final Param<String> FAMILY =
            Param.required("Family", "The family.").whenMissing("No family specified.");
    private static final Param<String> KEY =
            Param.required("Key", "The key within the family.").whenMissing("No key specified.");

    private final AstDb database;

    DbGetAction(AstDb database) {
        this.database = database;
    }

    @Override
    public Spec spec() {
        return Spec.named("DBGet")
                .since("1.2.0")
                .anyOf(SYSTEM, REPORTING)
                .says("Read a value of the database.", "The value comes as a list of one.")
                .params(FAMILY, KEY);
    }

    @Override
    public Reply handle(Request request) {
        String family = request.get(FAMILY);
        String key = request.get(KEY);
        return database.get(family, key)
                .map(value -> found(family, key, value))
                .orElseGet(() -> Reply.failure("Database entry not found"));
    }

    private static Reply found(String family, String key, String value) {
        Reply.ListReply list = Reply.list("Result will follow");
        Reply.Item item = list.item("DBGetResponse").field("Family", family);
        Fields _ = item.field("Key", key).field("Val", value).actionId();
        return list.complete("DBGetComplete");
    }
}
