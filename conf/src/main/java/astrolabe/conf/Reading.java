package astrolabe.conf;

import astrolabe.conf.Line.Meaning.Assignment;
import astrolabe.conf.Line.Meaning.Breach;
import astrolabe.conf.Line.Meaning.Directive;
import astrolabe.conf.Line.Meaning.Fault;
import astrolabe.conf.Line.Meaning.Header;
import astrolabe.conf.Line.Meaning.Nothing;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One pass over a file and all it includes; used once, by one thread. */
final class Reading {
    /** Deeper nesting has no use and is most likely a mistake. */
    static final int MAX_DEPTH = 10;

    /** Bounds what a chain of templates, each inheriting twice, can grow to. */
    static final int MAX_SETTINGS = 1_000_000;

    private static final Header UNKNOWN =
            new Header("", true, false, List.of(), "", new Span(0, 0));

    private final ConfigSource source;
    private final ExecPolicy exec;
    private final boolean sparing;
    private final Problems problems = new Problems();
    private final List<SectionDraft> drafts = new ArrayList<>();
    private final Map<String, SectionDraft> byName = new HashMap<>();
    private final Map<String, SectionDraft> byLowerCaseName = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int files;
    private int settings;

    /** One that tells all there is to tell; what it read is of no use once there are errors. */
    Reading(ConfigSource source, ExecPolicy exec) {
        this(source, exec, false);
    }

    /**
     * @param sparing whether what it read is of use in spite of errors
     */
    Reading(ConfigSource source, ExecPolicy exec, boolean sparing) {
        this.source = source;
        this.exec = exec;
        this.sparing = sparing;
    }

    List<SectionDraft> drafts() {
        return drafts;
    }

    Problems problems() {
        return problems;
    }

    ConfigFile finish(String name) {
        return new ConfigFile(name, drafts.stream().map(SectionDraft::finish).toList());
    }

    void take(ConfigText text) {
        take(text, null);
    }

    /**
     * An included file continues the section it is included in; what follows the include continues
     * it again.
     */
    private void take(ConfigText text, @Nullable SectionDraft section) {
        files++;
        open.addLast(text.name());
        var lines = Lexer.lex(text.text());
        for (var line : lines) {
            section = take(line, new Place(text.name(), line.number()), section);
        }
        warnOfOpenComment(text.name(), lines);
        open.removeLast();
    }

    private @Nullable SectionDraft take(Line line, Place place, @Nullable SectionDraft section) {
        switch (line.meaning()) {
            case Nothing _ -> {}
            case Header header -> {
                return header(header, place);
            }
            case Assignment assignment -> assign(assignment, place, line, section);
            case Directive directive -> direct(directive, place, section);
            case Fault(var text) -> {
                if (section == null) {
                    error(place, "stands before the first section");
                } else {
                    problems.add(fault(text, SourceLine.of(place.file(), line), line.code()));
                }
            }
            case Breach breach -> {
                return breach(breach, SourceLine.of(place.file(), line), section);
            }
        }
        return section;
    }

    /** Where a section has no secrets, the line itself is shown. */
    private Problem fault(String text, SourceLine source, Span code) {
        var problem =
                Problem.warning(source.file(), source.number(), text + "; line ignored")
                        .atColumn(code.from() + 1);
        return sparing ? problem.showing(source.text()) : problem;
    }

    /** Whose section is not known belongs to none, or to one that nobody gets to see. */
    private @Nullable SectionDraft breach(
            Breach breach, SourceLine source, @Nullable SectionDraft section) {
        var text = breach.text();
        if (sparing) {
            text += breach.opens() ? "; all up to the next section is left out" : "; line ignored";
        }
        problems.add(
                Problem.error(source.file(), source.number(), text)
                        .atColumn(breach.at())
                        .showing(breach.opens() ? source.text() : ""));
        return breach.opens() && sparing
                ? new SectionDraft(UNKNOWN, new Place(source.file(), source.number()))
                : section;
    }

    private SectionDraft header(Header header, Place place) {
        if (!header.surplus().isEmpty()) {
            warn(place, "text after [" + header.name() + "] ignored");
        }
        var continued = header.addition() ? latest(header.name()) : Optional.<SectionDraft>empty();
        if (header.addition() && continued.isEmpty()) {
            error(place, "no earlier section \"" + header.name() + "\" to add to");
        }
        continued.ifPresent(section -> section.continueAt(place));
        var section = continued.orElseGet(() -> new SectionDraft(header, place));
        for (var base : header.bases()) {
            inherit(section, base, place);
        }
        // only now, so that a new section does not find itself among its bases
        if (continued.isEmpty()) {
            append(section);
        }
        return section;
    }

    private void append(SectionDraft section) {
        drafts.add(section);
        byName.put(section.name(), section);
        byLowerCaseName.put(lowerCase(section.name()), section);
    }

    private void inherit(SectionDraft section, String baseName, Place place) {
        var base = latest(baseName);
        if (base.isEmpty()) {
            error(place, "no section \"" + baseName + "\" to inherit from");
        } else if (room(base.get().entries().size(), place)) {
            section.inherit(base.get());
        }
    }

    private void assign(
            Assignment assignment, Place place, Line line, @Nullable SectionDraft section) {
        if (section == null) {
            error(place, "stands before the first section");
        } else if (room(1, place)) {
            section.add(assignment, SourceLine.of(place.file(), line));
        }
    }

    private boolean room(int more, Place place) {
        if (more > MAX_SETTINGS - settings) {
            error(place, "more than " + MAX_SETTINGS + " settings");
            return false;
        }
        settings += more;
        return true;
    }

    /** Exactly the name or, failing that, one that differs in case alone; the nearest above. */
    private Optional<SectionDraft> latest(String name) {
        var exact = byName.get(name);
        return Optional.ofNullable(exact != null ? exact : byLowerCaseName.get(lowerCase(name)));
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void direct(Directive directive, Place place, @Nullable SectionDraft section) {
        var argument = directive.argument();
        switch (directive.verb()) {
            case "include", "tryinclude", "exec" -> {
                if (argument.isEmpty()) {
                    warn(place, "#" + directive.verb() + " names nothing; line ignored");
                    return;
                }
                try {
                    follow(directive, place, section);
                } catch (IOException e) {
                    error(place, argument + " cannot be read: " + e.getMessage());
                }
            }
            default -> warn(place, "unknown directive \"#" + directive.verb() + "\"; line ignored");
        }
    }

    private void follow(Directive directive, Place place, @Nullable SectionDraft section)
            throws IOException {
        if (directive.verb().equals("exec")) {
            exec(directive.argument(), place, section);
            return;
        }
        var texts = source.included(directive.argument());
        boolean needed =
                directive.verb().equals("include") && !Glob.isPattern(directive.argument());
        if (texts.isEmpty() && needed) {
            error(place, "include file \"" + directive.argument() + "\" does not exist");
        }
        for (var text : texts) {
            include(text, place, section);
        }
    }

    private void exec(String command, Place place, @Nullable SectionDraft section)
            throws IOException {
        var output = exec.output(command);
        if (output.isEmpty()) {
            warn(place, "#exec is not allowed; line ignored");
        } else {
            include(ConfigText.of("#exec " + command, output.get()), place, section);
        }
    }

    private void include(ConfigText text, Place place, @Nullable SectionDraft section) {
        if (open.contains(text.name())) {
            var circle = open.stream().dropWhile(f -> !f.equals(text.name()));
            error(place, "includes itself: " + circle.collect(Collectors.joining(" → ")));
        } else if (open.size() > MAX_DEPTH) {
            error(place, "includes nested deeper than " + MAX_DEPTH);
        } else if (files >= ConfigSource.MAX_FILES) {
            error(place, "more than " + ConfigSource.MAX_FILES + " files included");
        } else {
            take(text, section);
        }
    }

    private void warnOfOpenComment(String file, List<Line> lines) {
        if (!lines.isEmpty() && lines.getLast().after() > 0) {
            var opening = lines.reversed().stream().filter(l -> l.before() == 0).findFirst();
            opening.ifPresent(
                    line -> warn(new Place(file, line.number()), "comment \";--\" never ends"));
        }
    }

    private void warn(Place place, String text) {
        problems.add(Problem.warning(place.file(), place.line(), text));
    }

    private void error(Place place, String text) {
        problems.add(Problem.error(place.file(), place.line(), text));
    }
}
