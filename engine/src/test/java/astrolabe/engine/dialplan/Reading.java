package astrolabe.engine.dialplan;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import astrolabe.engine.expression.Scope;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A dialplan read from a text, and what there was to say about it. */
record Reading(Dialplan dialplan, List<String> problems) {
    private static final Scope OUTSIDE =
            new Scope() {
                @Override
                public String variable(String name) {
                    return name.equals("OUTER") ? "outside" : "";
                }

                @Override
                public String function(String name, String arguments) {
                    return name.equals("TOUPPER") ? arguments.toUpperCase(Locale.ROOT) : "";
                }
            };

    static Reading of(String text) {
        return of(Map.of("extensions.conf", text));
    }

    static Reading of(Map<String, String> files) {
        var problems = new Problems();
        var file = new ConfigReader(new MemorySource(files)).read("extensions.conf");
        var dialplan =
                new DialplanReader(OUTSIDE, ZoneOffset.UTC).read(file.orEmpty(problems), problems);
        return new Reading(dialplan, problems.all().stream().map(Problem::toString).toList());
    }

    /** For texts that have to be faultless. */
    static Dialplan clean(String text) {
        var reading = of(text);
        if (!reading.problems.isEmpty()) {
            throw new AssertionError(String.join("\n", reading.problems));
        }
        return reading.dialplan;
    }
}
