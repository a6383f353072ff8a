package astrolabe.benchmarks.micro;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.dialplan.Dialplan;
import astrolabe.engine.dialplan.DialplanReader;
import astrolabe.engine.expression.Scope;
import java.time.ZoneOffset;
import java.util.Map;

/** Dialplans to measure with. */
final class Plans {

    private static final int HALF = 50_000;

    private static final Scope NOTHING =
            new Scope() {
                @Override
                public String variable(String name) {
                    return "";
                }

                @Override
                public String function(String name, String arguments) {
                    return "";
                }
            };

    private Plans() {}

    /** Half of a hundred thousand extensions are names in one context, half patterns in another. */
    static String text() {
        StringBuilder text = new StringBuilder(4_000_000).append("[names]\ninclude => out\n");
        for (int i = 0; i < HALF; i++) {
            text.append("exten => ").append(100_000 + i).append(",1,NoOp(${EXTEN})\n");
        }
        text.append("[patterns]\n");
        for (int i = 0; i < HALF; i++) {
            text.append("exten => _").append(100_000 + i).append("X.,1,NoOp(${EXTEN})\n");
        }
        return text.append(
                        """
                        [out]
                        exten => _00[1-9]!,1,NoOp()
                        exten => _0NXXXXXX.,1,NoOp()
                        [calls]
                        exten => a,1,Answer()
                         same => n(on),Wait(0.02)
                         same => n,NoOp(${EXTEN})
                         same => n,Goto(on)
                        """)
                .toString();
    }

    static ConfigFile read(String text, Problems problems) {
        var reader = new ConfigReader(new MemorySource(Map.of("extensions.conf", text)));
        return reader.read("extensions.conf").orEmpty(problems);
    }

    static Dialplan large() {
        Problems problems = new Problems();
        Dialplan plan =
                new DialplanReader(NOTHING, ZoneOffset.UTC).read(read(text(), problems), problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.all().toString());
        }
        return plan;
    }
}
