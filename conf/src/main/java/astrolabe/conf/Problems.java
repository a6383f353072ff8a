package astrolabe.conf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects every problem of a reading, in the order found; confined to one thread. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    public void warn(Setting setting, String text) {
        add(Problem.warning(setting.file(), setting.line(), text));
    }

    public void warn(Section section, String text) {
        add(Problem.warning(section.file(), section.line(), text));
    }

    public void error(Setting setting, String text) {
        add(Problem.error(setting.file(), setting.line(), text));
    }

    public void error(Section section, String text) {
        add(Problem.error(section.file(), section.line(), text));
    }

    /**
     * At a column, where one is known, and showing the line: not for settings that hold secrets.
     */
    public void warn(Setting setting, int column, String text) {
        add(at(setting, column, Problem.warning(setting.file(), setting.line(), text)));
    }

    /**
     * At a column, where one is known, and showing the line: not for settings that hold secrets.
     */
    public void error(Setting setting, int column, String text) {
        add(at(setting, column, Problem.error(setting.file(), setting.line(), text)));
    }

    private static Problem at(Setting setting, int column, Problem problem) {
        return problem.atColumn(column).showing(setting.source().text());
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public boolean hasErrors() {
        return errors() > 0;
    }

    int errors() {
        return (int) found.stream().filter(p -> p.severity() == Severity.ERROR).count();
    }
}
