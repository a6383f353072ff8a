package astrolabe.conf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        return Spelling.isSectionName(section.name())
                ? attempt(edit -> edit.create(section))
                : EditOutcome.UNWRITABLE;
    }

    public EditOutcome renameCategory(Target target, String newName) throws IOException {
        return Spelling.isSectionName(newName)
                ? attempt(target, section -> section.rename(newName))
                : EditOutcome.UNWRITABLE;
    }

    /**
     * Takes a section away; comments behind its last setting stay, as they belong to the next one.
     */
    public EditOutcome deleteCategory(Target target) throws IOException {
        return attempt(target, SectionEdit::delete);
    }

    /** Takes away a section's settings and keeps its header and comments. */
    public EditOutcome emptyCategory(Target target) throws IOException {
        return attempt(target, SectionEdit::empty);
    }

    /**
     * Changes the first setting of this key and, if given, this old value; an inherited one is
     * overridden.
     */
    public EditOutcome update(Target target, Entered entered, @Nullable String match)
            throws IOException {
        return entered.isWritable()
                ? attempt(target, section -> section.update(entered, match))
                : EditOutcome.UNWRITABLE;
    }

    /** Takes away every setting of this key and, if given, this value. */
    public EditOutcome delete(Target target, String key, @Nullable String match)
            throws IOException {
        return attempt(target, section -> section.delete(key, match));
    }

    /**
     * Takes away the setting at this index among the section's settings, inherited ones counted.
     */
    public EditOutcome deleteLine(Target target, int index) throws IOException {
        return attempt(target, section -> section.deleteAt(index));
    }

    /** Puts a setting behind the section's last one. */
    public EditOutcome append(Target target, Entered entered) throws IOException {
        return entered.isWritable()
                ? attempt(target, section -> section.append(entered))
                : EditOutcome.UNWRITABLE;
    }

    /**
     * Puts a setting before the one at this index among the section's settings, inherited ones
     * counted; else at its end.
     */
    public EditOutcome insert(Target target, Entered entered, int index) throws IOException {
        return entered.isWritable()
                ? attempt(target, section -> section.insert(entered, index))
                : EditOutcome.UNWRITABLE;
    }

    private EditOutcome attempt(Target target, Function<SectionEdit, EditOutcome> change)
            throws IOException {
        return attempt(edit ->
                edit.find(target.section(), target.filter())
                        .map(draft -> change.apply(new SectionEdit(edit, draft)))
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
