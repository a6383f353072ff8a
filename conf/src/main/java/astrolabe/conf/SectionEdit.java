package astrolabe.conf;

import astrolabe.conf.Line.Meaning;
import astrolabe.conf.SectionDraft.Entry;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An edit of one section, in whichever files its lines stand; used once, by one thread. */
final class SectionEdit {
    private final Edit edit;
    private final SectionDraft draft;

    SectionEdit(Edit edit, SectionDraft draft) {
        this.edit = edit;
        this.draft = draft;
    }

    EditOutcome rename(String newName) {
        for (var header : draft.headers()) {
            var outcome = edit.in(header.file(), sheet -> sheet.rename(header.line(), newName));
            if (outcome != EditOutcome.DONE) {
                return outcome;
            }
        }
        return EditOutcome.DONE;
    }

    EditOutcome empty() {
        remove(draft.entries());
        return EditOutcome.DONE;
    }

    EditOutcome delete() {
        remove(draft.entries());
        for (var header : draft.headers()) {
            edit.sheet(header.file()).ifPresent(sheet -> removeStretch(sheet, header.line()));
        }
        return EditOutcome.DONE;
    }

    EditOutcome delete(String key, @Nullable String match) {
        return removeOwn(matching(key, match));
    }

    EditOutcome deleteAt(int index) {
        boolean exists = index >= 0 && index < draft.entries().size();
        return removeOwn(exists ? List.of(draft.entries().get(index)) : List.of());
    }

    EditOutcome update(Entered entered, @Nullable String match) {
        var candidates = matching(entered.key(), match);
        if (candidates.isEmpty()) {
            return EditOutcome.NO_SUCH_VARIABLE;
        }
        var own = candidates.stream().filter(Entry::isOwn).findFirst();
        return own.isPresent() ? change(own.get(), entered) : append(entered);
    }

    private EditOutcome change(Entry entry, Entered entered) {
        var first = entry.origins().getFirst();
        entry.origins().stream().skip(1).forEach(this::remove);
        return edit.in(
                first.file(),
                sheet -> sheet.assign(first.line(), entered.value(), entered.isObject()));
    }

    EditOutcome append(Entered entered) {
        return edit.in(draft.file(), sheet -> sheet.insertAfter(end(), entered.line()));
    }

    EditOutcome insert(Entered entered, int index) {
        var next =
                draft.entries().stream().skip(Math.max(0, index)).filter(Entry::isOwn).findFirst();
        if (next.isEmpty()) {
            return append(entered);
        }
        var place = next.get().origins().getFirst();
        return edit.in(place.file(), sheet -> sheet.insert(place.line(), entered.line()));
    }

    private List<Entry> matching(String key, @Nullable String match) {
        boolean any = match == null || match.isEmpty();
        return draft.entries().stream()
                .filter(e -> e.setting().isNamed(key))
                .filter(e -> any || e.setting().value().equalsIgnoreCase(match))
                .toList();
    }

    private EditOutcome removeOwn(List<Entry> entries) {
        remove(entries);
        return entries.stream().anyMatch(Entry::isOwn)
                ? EditOutcome.DONE
                : EditOutcome.NO_SUCH_VARIABLE;
    }

    private void remove(List<Entry> entries) {
        entries.stream().flatMap(e -> e.origins().stream()).forEach(this::remove);
    }

    private void remove(Place place) {
        edit.sheet(place.file()).ifPresent(sheet -> sheet.remove(place.line()));
    }

    /** The last line of the section in the file it was opened in. */
    private int end() {
        var own = draft.entries().stream().flatMap(e -> e.origins().stream());
        return Stream.concat(draft.headers().stream(), own)
                .filter(place -> place.file().equals(draft.file()))
                .mapToInt(Place::line)
                .max()
                .orElseThrow();
    }

    /** Directives stay, as what they include may be other sections. */
    private static void removeStretch(Sheet sheet, int header) {
        int last = header;
        for (int n = header + 1; n <= sheet.size() && !isHeader(sheet.line(n)); n++) {
            var meaning = sheet.line(n).meaning();
            if (meaning instanceof Meaning.Assignment || meaning instanceof Meaning.Fault) {
                last = n;
            }
        }
        for (int n = header; n <= last; n++) {
            var line = sheet.line(n);
            boolean partOfComment = line.isRemark() && !line.standsAlone();
            if (!partOfComment && !(line.meaning() instanceof Meaning.Directive)) {
                sheet.remove(n);
            }
        }
    }

    private static boolean isHeader(Line line) {
        return line.meaning() instanceof Meaning.Header;
    }
}
