package astrolabe.conf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** One edit in the making, on the sections as they read now; used once, by one thread. */
final class Edit {
    private final Overlay overlay;
    private final Sheet main;
    private final List<SectionDraft> drafts;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    Edit(Overlay overlay, ConfigText text, List<SectionDraft> drafts) {
        this.overlay = overlay;
        this.main = new Sheet(text);
        this.drafts = drafts;
        sheets.put(text.name(), main);
    }

    /** Exactly the name or, failing that, one that differs in case alone. */
    Optional<SectionDraft> find(String name, Predicate<Section> filter) {
        return find(d -> d.name().equals(name), filter)
                .or(() -> find(d -> d.name().equalsIgnoreCase(name), filter));
    }

    private Optional<SectionDraft> find(String name) {
        return find(name, _ -> true);
    }

    private Optional<SectionDraft> find(Predicate<SectionDraft> named, Predicate<Section> filter) {
        return drafts.stream().filter(named).filter(d -> filter.test(d.finish())).findFirst();
    }

    EditOutcome create(NewSection section) {
        if (!section.duplicateAllowed() && find(section.name()).isPresent()) {
            return EditOutcome.SECTION_EXISTS;
        }
        if (!section.inherit().stream().allMatch(this::isBase)) {
            return EditOutcome.NO_SUCH_TEMPLATE;
        }
        var header = Spelling.header(section.name(), section.template(), section.inherit());
        if (section.before() == null) {
            return main.insert(main.size() + 1, header);
        }
        return find(section.before())
                .map(neighbour -> neighbour.headers().getFirst())
                .map(place ->
                        in(
                                place.file(),
                                sheet -> sheet.insert(sheet.startOf(place.line()), header)))
                .orElse(EditOutcome.NO_SUCH_NEIGHBOUR);
    }

    private boolean isBase(String name) {
        return Spelling.isBaseName(name) && find(name).isPresent();
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

    EditOutcome in(String file, Function<Sheet, EditOutcome> change) {
        return sheet(file).map(change).orElse(EditOutcome.WOULD_BREAK);
    }

    void commit() {
        sheets.values().forEach(sheet -> overlay.put(sheet.result()));
    }
}
