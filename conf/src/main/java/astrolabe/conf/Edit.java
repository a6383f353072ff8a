package astrolabe.conf;

import astrolabe.conf.Line.Meaning;
import astrolabe.conf.SectionDraft.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One edit in the making, on the sections as they read now; used once, by one thread. */
final class Edit {
    private final Overlay overlay;
    private final List<SectionDraft> drafts;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    Edit(Overlay overlay, ConfigText main, List<SectionDraft> drafts) {
        this.overlay = overlay;
        this.drafts = drafts;
        sheets.put(main.name(), new Sheet(main));
    }

    Sheet mainSheet() {
        return sheets.values().iterator().next();
    }

    /** Empty for text that no file holds, such as a command's output. */
    Optional<Sheet> sheet(String file) {
        var known = sheets.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        var made = overlay.original(file).map(overlay::latest).map(Sheet::new);
        made.ifPresent(sheet -> sheets.put(file, sheet));
        return made;
    }

    /** Exactly the name or, failing that, one that differs in case alone. */
    Optional<SectionDraft> find(String name, Predicate<Section> filter) {
        return find(d -> d.name().equals(name), filter)
                .or(() -> find(d -> d.name().equalsIgnoreCase(name), filter));
    }

    private Optional<SectionDraft> find(Predicate<SectionDraft> named, Predicate<Section> filter) {
        return drafts.stream().filter(named).filter(d -> filter.test(d.finish())).findFirst();
    }

    void removeSettings(Stream<Entry> entries) {
        entries.flatMap(e -> e.origins().stream()).forEach(this::remove);
    }

    void remove(Place place) {
        sheet(place.file()).ifPresent(sheet -> sheet.remove(place.line()));
    }

    /** The last line of a section in the file it was opened in. */
    static int end(SectionDraft draft) {
        var own = draft.entries().stream().flatMap(e -> e.origins().stream());
        return Stream.concat(draft.headers().stream(), own)
                .filter(place -> place.file().equals(draft.file()))
                .mapToInt(Place::line)
                .max()
                .orElseThrow();
    }

    /**
     * Takes a header away with what stands between it and its last setting; directives stay, as
     * what they include may be other sections, and so do comments behind the last setting, as they
     * belong to the next section.
     */
    void removeStretch(Place header) {
        sheet(header.file()).ifPresent(sheet -> removeStretch(sheet, header.line()));
    }

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

    void commit() {
        sheets.values().forEach(sheet -> overlay.put(sheet.result()));
    }
}
