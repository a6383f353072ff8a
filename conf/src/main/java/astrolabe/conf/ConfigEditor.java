package astrolabe.conf;

import astrolabe.conf.SectionDraft.Entry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Edits a configuration file and those it includes, in memory, leaving every line untouched that an
 * edit does not concern; confined to one thread.
 */
public final class ConfigEditor {
    private final Overlay overlay;
    private final String name;

    private ConfigEditor(Overlay overlay, String name) {
        this.overlay = overlay;
        this.name = name;
    }

    /** Empty if there is no such file. */
    public static Optional<ConfigEditor> open(ConfigSource source, String name) throws IOException {
        var overlay = new Overlay(source);
        return overlay.file(name).map(_ -> new ConfigEditor(overlay, name));
    }

    /** The file as it reads with the edits made so far. */
    public ReadResult read() {
        return new ConfigReader(overlay).read(name);
    }

    /** The text of the file itself. */
    public ConfigText text() throws IOException {
        return overlay.file(name).orElseThrow();
    }

    /** The files to be written: those the edits have changed, included ones among them. */
    public List<ConfigText> changed() {
        return overlay.changed();
    }

    public EditOutcome newCategory(NewSection section) throws IOException {
        if (!Spelling.isSectionName(section.name())) {
            return EditOutcome.UNWRITABLE;
        }
        return attempt(edit -> newCategory(edit, section));
    }

    private static EditOutcome newCategory(Edit edit, NewSection section) {
        Predicate<Section> any = _ -> true;
        if (!section.duplicateAllowed() && edit.find(section.name(), any).isPresent()) {
            return EditOutcome.SECTION_EXISTS;
        }
        for (var base : section.inherit()) {
            if (!Spelling.isBaseName(base) || edit.find(base, any).isEmpty()) {
                return EditOutcome.NO_SUCH_TEMPLATE;
            }
        }
        var header = Spelling.header(section.name(), section.template(), section.inherit());
        if (section.before() == null) {
            var sheet = edit.mainSheet();
            return inserted(sheet, sheet.size() + 1, header);
        }
        var neighbour = edit.find(section.before(), any);
        if (neighbour.isEmpty()) {
            return EditOutcome.NO_SUCH_NEIGHBOUR;
        }
        var place = neighbour.get().headers().getFirst();
        return edit.sheet(place.file())
                .map(sheet -> inserted(sheet, sheet.startOf(place.line()), header))
                .orElse(EditOutcome.WOULD_BREAK);
    }

    public EditOutcome renameCategory(Target target, String newName) throws IOException {
        if (!Spelling.isSectionName(newName)) {
            return EditOutcome.UNWRITABLE;
        }
        return attempt(
                target,
                (edit, draft) -> {
                    for (var header : draft.headers()) {
                        var sheet = edit.sheet(header.file());
                        if (sheet.isPresent() && !sheet.get().canHold(newName)) {
                            return EditOutcome.UNWRITABLE;
                        }
                        sheet.ifPresent(s -> s.rename(header.line(), newName));
                    }
                    return EditOutcome.DONE;
                });
    }

    public EditOutcome deleteCategory(Target target) throws IOException {
        return attempt(
                target,
                (edit, draft) -> {
                    edit.removeSettings(draft.entries().stream());
                    draft.headers().forEach(edit::removeStretch);
                    return EditOutcome.DONE;
                });
    }

    /** Takes away a section's settings and keeps its header and comments. */
    public EditOutcome emptyCategory(Target target) throws IOException {
        return attempt(
                target,
                (edit, draft) -> {
                    edit.removeSettings(draft.entries().stream());
                    return EditOutcome.DONE;
                });
    }

    /**
     * Changes the first setting of this key and, if given, this old value; an inherited one is
     * overridden.
     */
    public EditOutcome update(Target target, Entered entered, @Nullable String match)
            throws IOException {
        if (!entered.isWritable()) {
            return EditOutcome.UNWRITABLE;
        }
        return attempt(
                target,
                (edit, draft) -> {
                    var candidates =
                            draft.entries().stream()
                                    .filter(e -> matches(e, entered.key(), match))
                                    .toList();
                    var own = candidates.stream().filter(Entry::isOwn).findFirst();
                    if (candidates.isEmpty()) {
                        return EditOutcome.NO_SUCH_VARIABLE;
                    }
                    return own.isPresent()
                            ? change(edit, own.get(), entered)
                            : append(edit, draft, entered);
                });
    }

    private static EditOutcome change(Edit edit, Entry entry, Entered entered) {
        var first = entry.origins().getFirst();
        var sheet = edit.sheet(first.file());
        if (sheet.isEmpty()) {
            return EditOutcome.WOULD_BREAK;
        }
        if (!sheet.get().canHold(entered.value())) {
            return EditOutcome.UNWRITABLE;
        }
        sheet.get().assign(first.line(), entered.value(), entered.isObject());
        entry.origins().stream().skip(1).forEach(edit::remove);
        return EditOutcome.DONE;
    }

    /** Takes away every setting of this key and, if given, this value. */
    public EditOutcome delete(Target target, String key, @Nullable String match)
            throws IOException {
        return delete(
                target,
                draft -> draft.entries().stream().filter(e -> matches(e, key, match)).toList());
    }

    /**
     * Takes away the setting at this index among the section's settings, inherited ones counted.
     */
    public EditOutcome deleteLine(Target target, int index) throws IOException {
        if (index < 0) {
            return EditOutcome.NO_SUCH_VARIABLE;
        }
        return delete(target, draft -> draft.entries().stream().skip(index).limit(1).toList());
    }

    private EditOutcome delete(Target target, Function<SectionDraft, List<Entry>> chosen)
            throws IOException {
        return attempt(
                target,
                (edit, draft) -> {
                    var own = chosen.apply(draft).stream().filter(Entry::isOwn).toList();
                    edit.removeSettings(own.stream());
                    return own.isEmpty() ? EditOutcome.NO_SUCH_VARIABLE : EditOutcome.DONE;
                });
    }

    public EditOutcome append(Target target, Entered entered) throws IOException {
        if (!entered.isWritable()) {
            return EditOutcome.UNWRITABLE;
        }
        return attempt(target, (edit, draft) -> append(edit, draft, entered));
    }

    private static EditOutcome append(Edit edit, SectionDraft draft, Entered entered) {
        return edit.sheet(draft.file())
                .map(sheet -> {
                    if (!sheet.canHold(entered.line())) {
                        return EditOutcome.UNWRITABLE;
                    }
                    return sheet.insertAfter(Edit.end(draft), entered.line())
                            ? EditOutcome.DONE
                            : EditOutcome.WOULD_BREAK;
                })
                .orElse(EditOutcome.WOULD_BREAK);
    }

    /**
     * Puts a setting before the one at this index among the section's settings, inherited ones
     * counted; else at its end.
     */
    public EditOutcome insert(Target target, Entered entered, int index) throws IOException {
        if (!entered.isWritable()) {
            return EditOutcome.UNWRITABLE;
        }
        return attempt(
                target,
                (edit, draft) -> {
                    var next =
                            draft.entries().stream()
                                    .skip(Math.max(0, index))
                                    .filter(Entry::isOwn)
                                    .findFirst();
                    if (next.isEmpty()) {
                        return append(edit, draft, entered);
                    }
                    var place = next.get().origins().getFirst();
                    return edit.sheet(place.file())
                            .map(sheet -> inserted(sheet, place.line(), entered.line()))
                            .orElse(EditOutcome.WOULD_BREAK);
                });
    }

    private static EditOutcome inserted(Sheet sheet, int before, String code) {
        if (!sheet.canHold(code)) {
            return EditOutcome.UNWRITABLE;
        }
        return sheet.insert(before, code) ? EditOutcome.DONE : EditOutcome.WOULD_BREAK;
    }

    private static boolean matches(Entry entry, String key, @Nullable String match) {
        var setting = entry.setting();
        return setting.isNamed(key)
                && (match == null || match.isEmpty() || setting.value().equalsIgnoreCase(match));
    }

    /** What is to be done to the section found. */
    @FunctionalInterface
    private interface SectionEdit {
        EditOutcome apply(Edit edit, SectionDraft draft);
    }

    private EditOutcome attempt(Target target, SectionEdit change) throws IOException {
        return attempt(edit ->
                edit.find(target.section(), target.filter())
                        .map(draft -> change.apply(edit, draft))
                        .orElse(EditOutcome.NO_SUCH_SECTION));
    }

    private EditOutcome attempt(Function<Edit, EditOutcome> change) throws IOException {
        var before = reading();
        var edit = new Edit(overlay, text(), before.drafts());
        var outcome = change.apply(edit);
        if (outcome != EditOutcome.DONE) {
            return outcome;
        }
        var undo = overlay.snapshot();
        edit.commit();
        if (reading().problems().errors() > before.problems().errors()) {
            overlay.restore(undo);
            return EditOutcome.WOULD_BREAK;
        }
        return EditOutcome.DONE;
    }

    private Reading reading() throws IOException {
        var reading = new Reading(overlay, ExecPolicy.refuse());
        reading.take(text());
        return reading;
    }
}
