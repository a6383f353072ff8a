package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.REPORTING;
import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.engine.database.AstDb;
import astrolabe.engine.database.Entry;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;

/** Reads a family of the database, or a part of one. */
final class DbGetTreeAction implements Action {

    private static final Param<String> FAMILY =
            Param.optional("Family", "The family; without it, everything.");
    private static final Param<String> KEY =
            Param.optional("Key", "The key at and below which to read; without it, all keys.");

    private final AstDb database;

    DbGetTreeAction(AstDb database) {
        this.database = database;
    }

    @Override
    public Spec spec() {
        return Spec.named("DBGetTree")
                .since("16.28.0")
                .anyOf(SYSTEM, REPORTING)
                .says(
                        "Read a family of the database, or a part of one.",
                        "Keys are listed with their family, as /family/key, in their order.")
                .params(FAMILY, KEY);
    }

    @Override
    public Reply handle(Request request) {
        if (!database.isUsable()) {
            return Reply.failure("Unable to search database");
        }
        Reply.ListReply list = Reply.list("Result will follow");
        for (Entry entry : database.tree(request.get(FAMILY), request.get(KEY))) {
            Reply.Item _ =
                    list.item("DBGetTreeResponse")
                            .field("Key", entry.key())
                            .field("Val", entry.value())
                            .actionId();
        }
        return list.complete("DBGetTreeComplete");
    }
}
