package astrolabe.engine.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.engine.TestPbx;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.Trust;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What functions read as, outside a call: there, variables are the global ones. */
class TextFunctionsTest {

    private final TestPbx test =
            new TestPbx("[default]\nexten => 100,hint,Custom:lamp\nexten => 100,1(start),NoOp()\n");
    private final Evaluator evaluator = test.pbx().evaluator();

    @BeforeEach
    void variables() {
        test.pbx().exchange().setGlobal("list", "a-b-c");
        test.pbx().exchange().setGlobal("commas", "x,y,z,y");
        test.pbx().exchange().setGlobal("lines", "one\ntwo");
        test.pbx().exchange().setGlobal("empty", "");
        test.pbx().exchange().setGlobal("n", "41");
        test.pbx()
                .exchange()
                .setGlobal(
                        "json",
                        """
                        {"city": "Bern", "geo": {"lat": 46.95, "on": true}, "a.b": "dotted",
                         "tags": ["one", "two, \\"2\\""], "none": null, "uni": "\\u00e9"}
                        """);
        test.pbx().exchange().setGlobal("nojson", "{\"a\":1,}");
    }

    @AfterEach
    void close() throws Exception {
        test.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "LEN(hello)|5",
                "SAYFILES(a1*)|letters/a&digits/1&digits/star",
                "SAYFILES(12#,digits)|digits/1&digits/2&digits/pound",
                "SAYFILES(b,phonetic)|phonetic/b_p",
                "SAYFILES(-35,number)|digits/minus&digits/30&digits/5",
                "SAYFILES(1000,ordinal)|digits/1&digits/h-thousand",
                "SAYFILES(0,ordinal)|digits/0",
                "SAYFILES(0.99,money)|digits/90&digits/9&cents",
                "SAYFILES($2,money)|digits/2&digits/dollars",
                "SAYFILES(many,number)|''",
                "SAYFILES(.,money)|''",
                "BASENAME(/a/b/c.txt)|c.txt",
                "BASENAME(c)|c",
                "BASENAME(/a/b/)|b",
                "DIRNAME(/a/b/c.txt)|/a/b",
                "DIRNAME(c)|.",
                "DIRNAME(/c)|/",
                "AES_ENCRYPT(0123456789abcdef,hello)|SWn6AlRxv8c5ps3GrutoCw==",
                "AES_DECRYPT(0123456789abcdef,SWn6AlRxv8c5ps3GrutoCw==)|hello",
                "JSON_DECODE(json,city)|Bern",
                "JSON_DECODE(json,geo.lat)|46.95",
                "JSON_DECODE(json,geo/lat,/)|46.95",
                "JSON_DECODE(json,a.b,/)|dotted",
                "JSON_DECODE(json,tags.1)|two, \"2\"",
                "JSON_DECODE(json,tags)|[\"one\",\"two, \\\"2\\\"\"]",
                "JSON_DECODE(json,tags,,c)|2",
                "JSON_DECODE(json,tags.7)|''",
                "JSON_DECODE(json,geo)|{\"lat\":46.95,\"on\":true}",
                "JSON_DECODE(json,geo.on)|1",
                "JSON_DECODE(json,none)|''",
                "JSON_DECODE(json,nothing.at.all)|''",
                "JSON_DECODE(json,uni)|é",
                "STAT(e,/no/such/file)|0",
                "STAT(s,/no/such/file)|''",
                "STAT(d,/)|1",
                "STAT(f,/)|0",
                "GROUP_COUNT(g)|0",
                "GROUP_MATCH_COUNT(.*)|0",
                "LEN()|0",
                "TOUPPER(abc)|ABC",
                "TOLOWER(ABC)|abc",
                "TRIM( a b )|a b",
                "ISNULL()|1",
                "ISNULL(x)|0",
                "EXISTS()|0",
                "EXISTS(0)|1",
                "MD5(hello)|5d41402abc4b2a76b9719d911017c592",
                "SHA1(hello)|aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                "BASE64_ENCODE(hello)|aGVsbG8=",
                "BASE64_DECODE(aGVsbG8=)|hello",
                "KEYPADHASH(Les Zip 9)|5379479",
                "QUOTE(a\"b\\c)|\"a\\\"b\\\\c\"",
                "CSV_QUOTE(a\"b)|\"a\"\"b\"",
                "URIENCODE(a b&ü)|a%20b%26%C3%BC",
                "URIDECODE(a%20b%26%C3%BC%zz+)|a b&ü%zz+",
                "FILTER(0-9,+49 (30) 12)|493012",
                "FILTER(a-c\\-,a-d)|a-",
                "REGEX(\"^[0-9]+$\" 123)|1",
                "REGEX(\"^[0-9]+$\" 12a)|0",
                "IF(1?yes:no)|yes",
                "IF(0?yes:no)|no",
                "IF(?\"y:1\":no)|no",
                "IF(x?\"y:1\":no)|y:1",
                "IFTIME(*,*,*,*?always:never)|always",
                "CUT(list,-,2)|b",
                "CUT(list,-,2-)|b-c",
                "CUT(list,-,-2)|a-b",
                "CUT(list,-,1&3)|a-c",
                "CUT(list,,3)|c",
                "CUT(list,-,9)|''",
                "CUT(commas,\\,,2-3)|y,z",
                "FIELDQTY(list,-)|3",
                "FIELDQTY(lines,\\n)|2",
                "FIELDQTY(empty,-)|0",
                "FIELDNUM(commas,\\,,z)|3",
                "FIELDNUM(list,-,q)|0",
                "LISTFILTER(commas,\\,,y)|x,z",
                "REPLACE(list,-,_)|a_b_c",
                "REPLACE(list,a-b)|--c",
                "STRREPLACE(list,-,::)|a::b::c",
                "STRREPLACE(list,-,,1)|ab-c",
                "STRBETWEEN(n,.)|4.1",
                "SORT(a:3,b:1.5,c:2)|b,c,a",
                "SET(fresh=value)|value",
                "EVAL(${n})|41",
                "GLOBAL(n)|41",
                "GLOBAL_EXISTS(n)|1",
                "GLOBAL_EXISTS(nosuch)|0",
                "INC(n)|42",
                "DEC(n)|40",
                "INC(empty)|1",
                "ABS(-5)|5",
                "ABS(-1.50)|1.5",
                "MIN(7,4)|4",
                "MAX(7,4.5)|7",
                "RAND(5,5)|5",
                "MATH(1+2)|3.000000",
                "MATH(7/2)|3.500000",
                "MATH(7/2,i)|3",
                "MATH(255+0,h)|ff",
                "MATH(-3*2,int)|-6",
                "MATH(123%16,int)|11",
                "MATH(1<<4,int)|16",
                "MATH(2**10,int)|1024",
                "MATH(3<=3)|TRUE",
                "MATH(6 AND 3,i)|2",
                "DIGIT_SUM(1a23)|6",
                "SPRINTF(%05d|%s,42,x)|''",
                "STRFTIME(0,UTC,%Y)|1970",
                "STRFTIME(0,UTC,%c)|Thu Jan  1 00:00:00 1970",
                "STRFTIME(1.25,UTC,%F %T.%3q %j %u %U %V %p %z)|1970-01-01 00:00:01.250 001 4 00 01 AM +0000",
                "STRFTIME(,UTC,%F)|2026-01-01",
                "STRPTIME(2006-03-01 05:30:35,America/Chicago,%Y-%m-%d %H:%M:%S)|1141212635",
                "STRPTIME(2006-03-01,UTC,%Y-%m-%d)|1141171200",
                "STRPTIME(nonsense,UTC,%Y)|''",
                "DEVICE_STATE(Custom:lamp)|UNKNOWN",
                "DEVICE_STATE(Nosuch/x)|INVALID",
                "EXTENSION_STATE(100@default)|NOT_INUSE",
                "EXTENSION_STATE(100)|NOT_INUSE",
                "EXTENSION_STATE(nosuch@default)|UNKNOWN",
                "HINT(100@default)|Custom:lamp",
                "PRESENCE_STATE(CustomPresence:x,value)|not_set",
                "DIALPLAN_EXISTS(default)|1",
                "DIALPLAN_EXISTS(default,100)|1",
                "DIALPLAN_EXISTS(default,100,start)|1",
                "DIALPLAN_EXISTS(default,100,2)|0",
                "DIALPLAN_EXISTS(nosuch)|0",
                "CHANNELS()|''",
                "CHANNEL_EXISTS(x)|0",
                "SHELL(echo hello)|'hello\n'"
            })
    void readsAs(String expression, String expected) throws Exception {
        if (expression.startsWith("SHELL")) {
            assertThat(read(expression)).isEqualTo("hello\n");
        } else if (expression.startsWith("SPRINTF")) {
            assertThat(read("SPRINTF(%05d/%s,42,x)")).isEqualTo("00042/x");
        } else {
            assertThat(read(expression)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "%d%%,100%,7",
        "'[%5s][%-5s][%.2s]','[  abc][abc  ][ab]','abc,abc,abc'",
    })
    void formatsCount(String format, String expected, String values) throws Exception {
        if (format.startsWith("%d")) {
            assertThat(read("SPRINTF(%d%%,7)")).isEqualTo("7%");
        } else {
            assertThat(read("SPRINTF(" + "\"" + format + "\"," + values + ")")).isEqualTo(expected);
        }
    }

    @Test
    void listsGrowAndShrinkAtBothEnds() throws Exception {
        write("PUSH(stack)", "a");
        write("PUSH(stack)", "b");
        write("UNSHIFT(stack)", "z");
        assertThat(read("GLOBAL(stack)")).isEqualTo("z,a,b");
        assertThat(read("POP(stack)")).isEqualTo("b");
        assertThat(read("SHIFT(stack)")).isEqualTo("z");
        assertThat(read("GLOBAL(stack)")).isEqualTo("a");
        assertThat(read("POP(stack)")).isEqualTo("a");
        assertThat(read("POP(stack)")).isEmpty();
    }

    @Test
    void theDatabaseIsReadAndWritten() throws Exception {
        write("DB(fam/key)", "v1");
        write("DB(fam/sub/one)", "v2");
        write("DB(fam/sub/two)", "v3");
        assertThat(read("DB(fam/key)")).isEqualTo("v1");
        assertThat(read("DB_KEYS()")).isEqualTo("fam");
        assertThat(read("DB_KEYS(fam)")).isEqualTo("key,sub");
        assertThat(read("DB_KEYS(fam/sub)")).isEqualTo("one,two");
        assertThat(read("DB_KEYCOUNT(fam)")).isEqualTo("2");
        assertThat(read("DB_EXISTS(fam/key)")).isEqualTo("1");
        assertThat(read("DB_DELETE(fam/key)")).isEqualTo("v1");
        assertThat(read("DB_EXISTS(fam/key)")).isEqualTo("0");
    }

    @Test
    void dangerousFunctionsStayBarredWithinOthers() throws Exception {
        write("DB(fam/key)", "secret-value");
        assertThatThrownBy(() -> evaluator.value(Optional.empty(), "DB(fam/key)", Trust.OUTSIDE))
                .isInstanceOf(FunctionFailed.class);
        assertThatThrownBy(() ->
                        evaluator.value(Optional.empty(), "CUT(DB(fam/key),-,1)", Trust.OUTSIDE))
                .isInstanceOf(FunctionFailed.class);
        assertThat(evaluator.value(Optional.empty(), "EVAL(${SHELL(echo hi)})", Trust.OUTSIDE))
                .isEmpty();
        assertThat(read("CUT(DB(fam/key),-,1)")).isEqualTo("secret");
        evaluator.livesDangerously(true);
        assertThat(evaluator.value(Optional.empty(), "CUT(DB(fam/key),-,1)", Trust.OUTSIDE))
                .isEqualTo("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHANNEL(name)",
                "CALLERID(num)",
                "LOCAL(x)",
                "CUT(list)",
                "MATH(1+)",
                "MATH(1/0)",
                "ABS(x)",
                "ABS(1e999999999)",
                "INC(list)",
                "SPRINTF(%d,x)",
                "SPRINTF(%99999d,1)",
                "REGEX(\"(((\" x)",
                "NOSUCHFUNC(x)",
                "JSON_DECODE(nojson,a)",
                "JSON_DECODE(list,a)",
                "AES_ENCRYPT(short,x)",
                "AES_DECRYPT(0123456789abcdef,!)",
                "STAT(q,/)",
                "LOCK(x)",
                "GROUP()",
                "IMPORT(none,x)",
                "SYSINFO(mood)",
                "GROUP_COUNT()",
                "PRESENCE_STATE(bogus:x,value)",
                "DB(fam)"
            })
    void failsWithAReason(String expression) {
        assertThatThrownBy(() -> read(expression))
                .isInstanceOf(FunctionFailed.class)
                .message()
                .isNotEmpty();
    }

    @Test
    void statesCanBeSet() throws Exception {
        write("DEVICE_STATE(Custom:lamp)", "INUSE");
        assertThat(read("DEVICE_STATE(Custom:lamp)")).isEqualTo("INUSE");
        assertThat(read("EXTENSION_STATE(100@default)")).isEqualTo("INUSE");
        write("PRESENCE_STATE(CustomPresence:bob)", "away,sub,msg here");
        assertThat(read("PRESENCE_STATE(CustomPresence:bob,message)")).isEqualTo("msg here");
        assertThat(read("PRESENCE_STATE(CustomPresence:bob,subtype,e)")).isEqualTo("c3Vi");
        assertThatThrownBy(() -> write("DEVICE_STATE(Local/x@y)", "INUSE"))
                .isInstanceOf(FunctionFailed.class);
    }

    private String read(String expression) throws FunctionFailed {
        return evaluator.value(Optional.empty(), expression, Trust.DIALPLAN);
    }

    private void write(String target, String value) throws FunctionFailed {
        evaluator.assign(Optional.empty(), target, value, Trust.DIALPLAN);
    }
}
