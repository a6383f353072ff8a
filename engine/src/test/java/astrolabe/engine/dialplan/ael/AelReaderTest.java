package astrolabe.engine.dialplan.ael;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.MemorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import astrolabe.engine.dialplan.Context;
import astrolabe.engine.dialplan.Extension;
import astrolabe.engine.dialplan.IgnorePattern;
import astrolabe.engine.dialplan.Include;
import astrolabe.engine.dialplan.Step;
import astrolabe.engine.dialplan.Switch;
import astrolabe.engine.dialplan.Vocabulary;
import astrolabe.engine.expression.Scope;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How {@code extensions.ael} becomes steps. */
class AelReaderTest {

    private static final Scope OUTSIDE =
            new Scope() {
                @Override
                public String variable(String name) {
                    return name.equals("OUTER") ? "outside" : "";
                }

                @Override
                public String function(String name, String arguments) {
                    return "";
                }
            };

    private record Read(AelReader.Result result, List<String> problems) {

        Context context(String name) {
            return result.contexts().stream()
                    .filter(context -> context.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        List<String> steps() {
            List<String> steps = new ArrayList<>();
            for (Context context : result.contexts()) {
                for (Extension extension : context.extensions()) {
                    for (Step step : extension.steps()) {
                        steps.add(line(extension, step));
                    }
                }
            }
            return steps;
        }

        private static String line(Extension extension, Step step) {
            return "%s %s%s %s(%s)"
                    .formatted(
                            extension.key(),
                            step.isHint() ? "hint" : step.priority(),
                            step.label().isEmpty() ? "" : "(" + step.label() + ")",
                            step.application(),
                            step.data());
        }
    }

    private static Read read(Map<String, String> files) {
        Problems problems = new Problems();
        AelReader.Result result =
                new AelReader(
                                new MemorySource(files),
                                OUTSIDE,
                                ZoneOffset.UTC,
                                Vocabulary.ANY,
                                problems)
                        .read("extensions.ael")
                        .orElseThrow();
        return new Read(result, problems.all().stream().map(Problem::toString).toList());
    }

    private static Read read(String text) {
        return read(Map.of("extensions.ael", text));
    }

    /** The steps of an extension with this body. */
    private static List<String> body(String body) {
        Read read = read("context c { 1 => {\n" + body + "\n} }");
        assertThat(read.problems()).isEmpty();
        return read.steps().stream().map(step -> step.substring(2)).toList();
    }

    @Test
    void extensionsOfEveryKind() {
        Read read =
                read(
                        """
                        context main {
                            100 => Dial(PJSIP/a,20); // one statement
                            _2XX => { NoOp(${EXTEN:1}); Hangup; }
                            300/555 => Answer();
                            hint(PJSIP/b&PJSIP/c) 400 => { /* two
                                lines */ Answer(); ; }
                            regexten hint(Custom:lamp) 500 => NoOp();
                            s => ;
                        }
                        """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.steps())
                .containsExactly(
                        "100 1 Dial(PJSIP/a,20)",
                        "300/555 1 Answer()",
                        "400 hint PJSIP/b&PJSIP/c()",
                        "400 1 Answer()",
                        "500 hint Custom:lamp()",
                        "500 1 NoOp()",
                        "_2XX 1 NoOp(${EXTEN:1})",
                        "_2XX 2 Hangup()");
        Step step = read.context("main").extensions().getLast().steps().getFirst();
        assertThat(step.origin().registrar()).isEqualTo("pbx_ael");
        assertThat(step.origin().place()).isEqualTo("extensions.ael:3");
    }

    @Test
    void whatElseAContextHas() {
        Read read =
                read(
                        """
                        abstract context main {
                            includes { day|9:00-17:00|mon-fri|*|*; night; }
                            switches { Loopback/1${EXTEN}@night; DUNDi/e164; }
                            eswitches { Loopback/2${EXTEN}; }
                            ignorepat => 9;
                        }
                        extend context main { 1 => NoOp(); }
                        """);
        Context main = read.context("main");
        assertThat(main.includes())
                .extracting(Include::text)
                .containsExactly("day,9:00-17:00,mon-fri,*,*", "night");
        assertThat(main.switches())
                .extracting(Switch::text)
                .containsExactly("Loopback/1${EXTEN}@night", "DUNDi/e164", "Loopback/2${EXTEN}");
        assertThat(main.ignorePatterns()).extracting(IgnorePattern::text).containsExactly("9");
        assertThat(read.steps()).containsExactly("1 1 NoOp()");
        assertThat(read.problems())
                .containsExactly(
                        "extensions.ael:3:42: switch DUNDi is not available here; nothing is found"
                                + " there");
    }

    @Test
    void globalsSeeEarlierOnes() {
        assertThat(read("globals { A=1; B=${A}${OUTER}; ; C=a b; }").result().globals())
                .containsExactly(
                        Map.entry("A", "1"), Map.entry("B", "1outside"), Map.entry("C", "a b"));
    }

    @Test
    void assignmentsAreExpressions() {
        assertThat(
                        body(
                                """
                                x=${y} + 1;
                                CALLERID(name) = "Joe; Bloggs";
                                local z=5;
                                __deep=${MATH(1=1)};
                                x=a?b::c;
                                """))
                .containsExactly(
                        "1 Set(x=$[${y} + 1])",
                        "2 Set(CALLERID(name)=$[\"Joe; Bloggs\"])",
                        "3 Set(LOCAL(z)=$[5])",
                        "4 Set(__deep=$[${MATH(1=1)}])",
                        "5 Set(x=$[a?b::c])");
    }

    @Test
    void textsGoOverLinesAndProtectTheirMarks() {
        assertThat(
                        body(
                                """
                                Dial(PJSIP/a&
                                     PJSIP/b,20,L(${X:2:1})M(a^b));
                                System(echo "a;b)" \\; c // no comment);
                                NoOp;
                                """))
                .containsExactly(
                        "1 Dial(PJSIP/a& PJSIP/b,20,L(${X:2:1})M(a^b))",
                        "2 System(echo \"a;b)\" \\; c // no comment)",
                        "3 NoOp()");
    }

    @Test
    void choices() {
        assertThat(
                        body(
                                """
                                if (${x} > 1 & "${y}" = "a)b") { A(); } else B();
                                if (${x}) C();
                                ifTime (9:00-17:00|mon-fri|*|*) D(); else { E(); }
                                random (30) F();
                                """))
                .containsExactly(
                        "1 GotoIf($[${x} > 1 & \"${y}\" = \"a)b\"]?:4)",
                        "2 A()",
                        "3 Goto(5)",
                        "4 B()",
                        "5 GotoIf($[${x}]?:7)",
                        "6 C()",
                        "7 GotoIf(${IFTIME(9:00-17:00,mon-fri,*,*?1:0)}?:10)",
                        "8 D()",
                        "9 Goto(11)",
                        "10 E()",
                        "11 GotoIf($[${RAND(0,99)} < (30)]?:13)",
                        "12 F()",
                        "13 NoOp()");
    }

    @Test
    void loops() {
        assertThat(
                        body(
                                """
                                while (${x} < 3) { if (${x} = 1) continue; if (${x} = 2) break; A(); }
                                for (i=0; ${i} < 2; i=${i} + 1) { if (${i}) continue; B(); }
                                """))
                .containsExactly(
                        "1 GotoIf($[${x} < 3]?:8)",
                        "2 GotoIf($[${x} = 1]?:4)",
                        "3 Goto(7)",
                        "4 GotoIf($[${x} = 2]?:6)",
                        "5 Goto(8)",
                        "6 A()",
                        "7 Goto(1)",
                        "8 Set(i=$[0])",
                        "9 GotoIf($[${i} < 2]?:15)",
                        "10 GotoIf($[${i}]?:12)",
                        "11 Goto(13)",
                        "12 B()",
                        "13 Set(i=$[${i} + 1])",
                        "14 Goto(9)",
                        "15 NoOp()");
    }

    @Test
    void casesGoOnWithTheNextUnlessTheyBreak() {
        assertThat(
                        body(
                                """
                                switch (${x}) {
                                    case a.b: A(); break;
                                    case c: C();
                                    pattern _[2-4]X!: D(); break;
                                    default: E();
                                }
                                F();
                                """))
                .containsExactly(
                        "1 Set(~~SWITCH~~=${x})",
                        "2 GotoIf(${REGEX(\"^a[.]b$\" ${~~SWITCH~~})}?6)",
                        "3 GotoIf(${REGEX(\"^c$\" ${~~SWITCH~~})}?8)",
                        "4 GotoIf(${REGEX(\"^[2-4][0-9].*$\" ${~~SWITCH~~})}?9)",
                        "5 Goto(11)",
                        "6 A()",
                        "7 Goto(12)",
                        "8 C()",
                        "9 D()",
                        "10 Goto(12)",
                        "11 E()",
                        "12 F()");
    }

    @Test
    void aKeywordWithACapitalLetterIsAnApplication() {
        assertThat(body("Return(7); Goto(2,1); While(x); RETURN();"))
                .containsExactly("1 Return(7)", "2 Goto(2,1)", "3 While(x)", "4 RETURN()");
    }

    @Test
    void jumps() {
        assertThat(
                        body(
                                """
                                goto again;
                                goto 2,again;
                                goto other|2|again;
                                jump 2;
                                jump 2@other;
                                return;
                                again: A();
                                last:
                                """))
                .containsExactly(
                        "1 Goto(again)",
                        "2 Goto(2,again)",
                        "3 Goto(other,2,again)",
                        "4 Goto(2,1)",
                        "5 Goto(other,2,1)",
                        "6 Goto(8)",
                        "7(again) A()",
                        "8(last) NoOp()");
    }

    @Test
    void macrosAreSubroutines() {
        Read read =
                read(
                        """
                        macro ring(who, long) {
                            if (${long} = 0) return;
                            Dial(${who},${long});
                            catch h { NoOp(over); }
                        }
                        context c { 1 => &ring(PJSIP/a,20); }
                        """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.steps())
                .containsExactly(
                        "h 1 NoOp(over)",
                        "~~s~~ 1 Set(LOCAL(who)=${ARG1})",
                        "~~s~~ 2 Set(LOCAL(long)=${ARG2})",
                        "~~s~~ 3 GotoIf($[${long} = 0]?:5)",
                        "~~s~~ 4 Return()",
                        "~~s~~ 5 Dial(${who},${long})",
                        "~~s~~ 6 Return()",
                        "1 1 Gosub(ring,~~s~~,1(PJSIP/a,20))");
    }

    @Test
    void filesIncludeOthers() {
        Read read =
                read(
                        Map.of(
                                "extensions.ael",
                                "#include \"more.ael\"\ncontext c { 1 => NoOp(); }\n",
                                "more.ael",
                                "#include \"none.ael\"\ncontext c { 2 => NoOp(); }\n"));
        assertThat(read.steps()).containsExactly("1 1 NoOp()", "2 1 NoOp()");
        assertThat(read.problems()).containsExactly("more.ael:1:1: there is no none.ael");
        Read circle = read(Map.of("extensions.ael", "#include \"extensions.ael\"\n"));
        assertThat(circle.problems())
                .containsExactly("extensions.ael:1:1: too many files include each other");
        assertThat(read(Map.of()).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 => { A(); |3:2: this never ends: \"=;\" is missing",
                "1 => A() }|2:10: \";\" is missing before \"}\"",
                "1 => A() B();|2:6: \";\" is missing behind \")\"",
                "1 => A B;|2:6: \";\" is missing, or this is no application",
                "1 -> A();|2:9: \"=>\" is missing before \";\"",
                "1 => { =5; }|2:8: a name is missing before \"=\"",
                "1 => { if A(); }|2:11: \"(\" is missing before \"A\"",
                "1 => { break; }|2:8: there is nothing to break here",
                "1 => { &nowhere(); }|2:8: there is no macro nowhere",
                "1 => { switch (x) { A(); } }|2:21: neither case, pattern nor default",
                "1 => { switch (x) { case \": A(); } }|2:26: this never ends: \":\" is missing",
                "1 => { switch (x) { pattern [: A(); } }|2:29: this never ends: \":\" is missing",
                "1 => { switch (x) { case a$: A(); } }|2:21: \"$\" can't be part of a case",
                "1 => A(; }|2:6: this never ends: \";\" is missing",
                "1 => A(); 1 => B();|2:11: extension 1 is there already",
                "} nonsense {|2:3: neither context, macro nor globals begins here",
                "/* 1 => A();|2:1: this comment never ends",
            })
    void aMistakeIsToldWithItsPlace(String text, String problem) {
        List<String> problems = read("context c {\n" + text + "\n}").problems();
        assertThat(problems.getFirst()).startsWith("extensions.ael:").contains(problem);
    }

    @Test
    void whatWouldGoWrongAtACallIsToldWithItsLine() {
        Problems problems = new Problems();
        String text =
                """
                context a {
                    1 => {
                        if ("${A}" = ) NoOp(x);
                        Wiat(1);
                    }
                }
                """;
        assertThat(
                        new AelReader(
                                        new MemorySource(Map.of("extensions.ael", text)),
                                        OUTSIDE,
                                        ZoneOffset.UTC,
                                        new Named(List.of("NoOp", "GotoIf", "Wait")),
                                        problems)
                                .read("extensions.ael"))
                .isPresent();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "extensions.ael:3:9: $[…]: a value is missing at the end; if it comes from"
                                + " a variable, put quotes around it",
                        "extensions.ael:4:9: there is no application \"Wiat\", did you mean"
                                + " \"Wait\"?");
        assertThat(problems.all().getLast().excerpt())
                .containsExactly("        Wiat(1);", "        ^");
    }

    /** A few applications. */
    private record Named(List<String> applications) implements Vocabulary {
        @Override
        public boolean hasApplication(String name) {
            return applications().contains(name);
        }

        @Override
        public boolean hasFunction(String name) {
            return true;
        }

        @Override
        public List<String> functions() {
            return List.of();
        }
    }

    @Test
    void aBrokenContextDoesNotTakeTheOthersDown() {
        Read read =
                read(
                        """
                        context before { 1 => NoOp(before); }
                        context broken { 1 => { NoOp(broken) } 2 => { NoOp(unread); } }
                        macro bad() { switch (x) { NoOp(); } }
                        nonsense;
                        context after { 1 => NoOp(after); }
                        """);
        assertThat(read.steps()).containsExactly("1 1 NoOp(before)", "1 1 NoOp(after)");
        assertThat(read.problems()).hasSize(3);
    }

    @Property
    void anyTextIsReadWithoutException(@ForAll String text) {
        assertThat(read(text)).isNotNull();
        assertThat(read("context c { 1 => {" + text + "} }")).isNotNull();
    }

    @Property
    void anyRowOfPiecesIsReadWithoutException(@ForAll("pieces") List<String> pieces) {
        String text = String.join(" ", pieces);
        assertThat(read(text)).isNotNull();
        Read within = read("context c { 1 => {" + text + "} }\ncontext last { z => Last(); }");
        if (within.problems().isEmpty()) {
            assertThat(within.steps()).endsWith("z 1 Last()");
        }
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "context",
                        "macro",
                        "globals",
                        "m()",
                        "{",
                        "}",
                        "(",
                        ")",
                        ";",
                        "=>",
                        "=",
                        ":",
                        "1",
                        "A();",
                        "A(b)",
                        "x=1;",
                        "if (1)",
                        "else",
                        "while (1) {",
                        "for (i=0;1;i=1)",
                        "switch (x) {",
                        "case 1:",
                        "pattern _X.:",
                        "default:",
                        "break;",
                        "continue;",
                        "return;",
                        "goto a;",
                        "jump a@b;",
                        "a:",
                        "&m();",
                        "catch h {",
                        "local",
                        "includes {",
                        "hint(a)",
                        "\"",
                        "//",
                        "/*",
                        "*/",
                        "\n",
                        "${",
                        "\\")
                .list()
                .ofMaxSize(30);
    }
}
