package astrolabe.conf;

import astrolabe.conf.Line.Meaning.Assignment;
import astrolabe.conf.Line.Meaning.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A section while its lines are still coming in, knowing which lines made it; confined to one
 * thread.
 */
final class SectionDraft {
    private final Header header;
    private final Place opened;
    private final List<String> templates = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Place> headers = new ArrayList<>();

    SectionDraft(Header header, Place opened) {
        this.header = header;
        this.opened = opened;
        headers.add(opened);
    }

    /**
     * A setting and the lines that made it: none if inherited, several where {@code +=} added to
     * it.
     */
    record Entry(Setting setting, List<Place> origins) {

        boolean isOwn() {
            return !origins.isEmpty();
        }

        private Entry plus(String value, SourceLine source) {
            var sum =
                    new Setting(
                            setting.key(),
                            setting.value() + value,
                            setting.isObject(),
                            false,
                            source,
                            0);
            var places = Stream.concat(origins.stream(), Stream.of(place(source))).toList();
            return new Entry(sum, places);
        }
    }

    String name() {
        return header.name();
    }

    boolean isTemplate() {
        return header.template();
    }

    /** The file the section was opened in. */
    String file() {
        return opened.file();
    }

    /** The header and those of {@code (+)} that continue the section. */
    List<Place> headers() {
        return headers;
    }

    List<Entry> entries() {
        return entries;
    }

    void continueAt(Place place) {
        headers.add(place);
    }

    void inherit(SectionDraft base) {
        // a copy first: a section continued with itself as base would grow while being read
        var inherited =
                base.entries.stream()
                        .map(e -> new Entry(e.setting().asInherited(), List.of()))
                        .toList();
        templates.add(base.name());
        entries.addAll(inherited);
    }

    void add(Assignment line, SourceLine source) {
        int earlier = line.append() ? lastIndex(line.key()) : -1;
        if (earlier < 0) {
            entries.add(new Entry(setting(line, source), List.of(place(source))));
        } else {
            entries.set(earlier, entries.get(earlier).plus(line.value(), source));
        }
    }

    private static Place place(SourceLine source) {
        return new Place(source.file(), source.number());
    }

    Section finish() {
        var settings = entries.stream().map(Entry::setting).toList();
        return new Section(name(), isTemplate(), templates, settings, opened.file(), opened.line());
    }

    private int lastIndex(String key) {
        int i = entries.size() - 1;
        while (i >= 0 && !entries.get(i).setting().isNamed(key)) {
            i--;
        }
        return i;
    }

    private static Setting setting(Assignment line, SourceLine source) {
        return new Setting(
                line.key(),
                line.value(),
                line.object(),
                false,
                source,
                line.valueSpan().from() + 1);
    }
}
