package astrolabe.engine.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.engine.RecordingPhone;
import astrolabe.engine.TestPbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.Trust;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What functions read and set of the call they are evaluated in. */
class CallFunctionsTest {

    private final TestPbx test =
            new TestPbx(
                    """
                    [flows]
                    exten => first,1,Goto(second,1)
                    exten => second,1,Answer(10)
                     same => n(waiting),Wait(60)
                    exten => lamp,hint,Custom:lamp(Lamp of Joe)
                    """);
    private final Evaluator evaluator = test.pbx().evaluator();
    private RecordingPhone phone;

    @BeforeEach
    void call() throws Exception {
        phone = RecordingPhone.call(test, "first");
        test.time().advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() throws Exception {
        test.close();
    }

    /** Evaluated on the call's own strand, as its dialplan would. */
    private String read(String function) throws Exception {
        return onCall(
                () -> evaluator.value(Optional.of(phone.channel()), function, Trust.DIALPLAN));
    }

    private void set(String function, String value) throws Exception {
        String _ =
                onCall(() -> {
                    evaluator.assign(Optional.of(phone.channel()), function, value, Trust.DIALPLAN);
                    return "";
                });
    }

    private interface Evaluated {
        String get() throws FunctionFailed;
    }

    private String onCall(Evaluated evaluated) throws Exception {
        CompletableFuture<Object> result = new CompletableFuture<>();
        phone.channel()
                .post(() -> {
                    try {
                        result.complete(evaluated.get());
                    } catch (FunctionFailed e) {
                        result.complete(e);
                    }
                });
        test.time().settle();
        if (result.join() instanceof FunctionFailed failed) {
            throw failed;
        }
        return (String) result.join();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CALLERID(all)|\"Joe\" <555>|\"Joe\" <555>",
                "CALLERID(all)|555|555",
                "CALLERID(name)|Joe|Joe",
                "CALLERID(num)|555|555",
                "CALLERID(name-charset)|UTF8|utf8",
                "CALLERID(name-pres)|prohib|prohib",
                "CALLERID(num-pres)|prohib_passed_screen|prohib_passed_screen",
                "CALLERID(num-plan)|33|33",
                "CALLERID(num-pres)|unavailable|unavailable",
                "CALLERID(subaddr)|1234|1234",
                "CALLERID(subaddr-type)|2|2",
                "CALLERID(subaddr-odd)|1|1",
                "CALLERID(tag)|blue|blue",
                "CALLERID(priv-all)|\"Boss\" <9>|\"Boss\" <9>",
                "CALLERID(priv-name)|Boss|Boss",
                "CALLERID(priv-name-charset)|bmp|bmp",
                "CALLERID(priv-name-pres)|prohib|prohib",
                "CALLERID(priv-num)|9|9",
                "CALLERID(priv-num-plan)|1|1",
                "CALLERID(priv-num-pres)|allowed|allowed",
                "CALLERID(priv-subaddr)|77|77",
                "CALLERID(priv-subaddr-type)|2|2",
                "CALLERID(priv-subaddr-odd)|0|0",
                "CALLERID(priv-tag)|red|red",
                "CALLERID(ANI-all)|\"Payer\" <800>|\"Payer\" <800>",
                "CALLERID(ANI-name)|Payer|Payer",
                "CALLERID(ANI-name-charset)|iso8859-2|iso8859-2",
                "CALLERID(ANI-name-pres)|allowed|allowed",
                "CALLERID(ANI-num)|800|800",
                "CALLERID(ANI-num-plan)|17|17",
                "CALLERID(ANI-num-pres)|prohib|prohib",
                "CALLERID(ANI-tag)|green|green",
                "CALLERID(RDNIS)|300|300",
                "CALLERID(DNID)|400|400",
                "CALLERID(dnid-num-plan)|1|1",
                "CALLERID(dnid-subaddr)|12|12",
                "CALLERID(dnid-subaddr-type)|2|2",
                "CALLERID(dnid-subaddr-odd)|1|1",
                "CONNECTEDLINE(all)|\"Ann\" <600>|\"Ann\" <600>",
                "CONNECTEDLINE(name,i)|Ann|Ann",
                "CONNECTEDLINE(num)|600|600",
                "CONNECTEDLINE(name-charset)|utf8|utf8",
                "CONNECTEDLINE(num-plan)|2|2",
                "CONNECTEDLINE(num-pres)|prohib|prohib",
                "CONNECTEDLINE(subaddr)|5|5",
                "CONNECTEDLINE(tag)|t|t",
                "CONNECTEDLINE(priv-num)|601|601",
                "CONNECTEDLINE(priv-name)|Anna|Anna",
                "CHANNEL(language)|de|de",
                "CHANNEL(accountcode)|acc|acc",
                "CHANNEL(amaflags)|billing|2",
                "CHANNEL(amaflags)|1|1",
                "CHANNEL(musicclass)|jazz|jazz",
                "CHANNEL(parkinglot)|lot|lot",
                "CHANNEL(userfield)|u|u",
                "CHANNEL(callgroup)|1-3,9|1,2,3,9",
                "CHANNEL(pickupgroup)|0,63|0,63",
                "CHANNEL(namedcallgroup)|sales,support,sales|sales,support",
                "CHANNEL(namedpickupgroup)|a|a",
                "CHANNEL(dtmf_features)|TK|TK",
                "CHANNEL(after_bridge_goto)|flows,second,waiting|flows,second,2",
                "CHANNEL(hangupsource)|me|me",
                "CHANNEL(max_forwards)|5|5",
                "CHANNEL(tonezone)|us|us",
                "CHANNEL(transfercapability)|digital|DIGITAL",
                "CHANNEL(tenantid)|t1|t1",
                "TIMEOUT(absolute)|100|100.000",
                "TIMEOUT(digit)|2.5|2.500",
                "TIMEOUT(response)|7|7.000",
                "HASH(h,k)|v|v",
                "REDIRECTING(from-num)|200|200",
                "REDIRECTING(orig-all,i)|\"Ann\" <201>|\"Ann\" <201>",
                "REDIRECTING(to-name)|Bob|Bob",
                "REDIRECTING(to-num-pres)|prohib|prohib",
                "REDIRECTING(priv-from-num)|202|202",
                "REDIRECTING(priv-orig-subaddr)|7|7",
                "REDIRECTING(priv-to-tag)|x|x",
                "REDIRECTING(reason)|cfb|cfb",
                "REDIRECTING(orig-reason)|cfnr|cfnr",
                "REDIRECTING(count)|3|3",
                "SHARED(x)|1|1",
                "GROUP(c)|g|g",
                "CURLOPT(httptimeout)|3|3",
                "DIALGROUP(g)|A/1&&A/2&A/1|A/1&A/2",
            })
    void whatIsSetCanBeRead(String function, String value, String read) throws Exception {
        set(function, value);
        assertThat(read(function)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHANNEL(name)|Phone/first",
                "CHANNEL(channame)|Phone/first",
                "CHANNEL(state)|Up",
                "CHANNEL(channeltype)|Phone",
                "CHANNEL(context)|flows",
                "CHANNEL(exten)|second",
                "CHANNEL(lastcontext)|flows",
                "CHANNEL(lastexten)|first",
                "CHANNEL(appname)|Wait",
                "CHANNEL(appdata)|60",
                "CHANNEL(checkhangup)|0",
                "CHANNEL(onhold)|0",
                "CHANNEL(hangupsource)|''",
                "CHANNEL(after_bridge_goto)|''",
                "CHANNEL(max_forwards)|20",
                "CHANNEL(transfercapability)|SPEECH",
                "CHANNEL(audioreadformat)|slin",
                "CHANNEL(audiowriteformat)|slin",
                "CHANNEL(audionativeformat)|(slin)",
                "CHANNEL(videonativeformat)|(nothing)",
                "CALLERID(name-valid)|0",
                "CALLERID(num-valid)|0",
                "CALLERID(name-charset)|iso8859-1",
                "CALLERID(pres)|unavailable",
                "CALLERID(subaddr-valid)|0",
                "CALLERID(priv-num-valid)|0",
                "CALLERID(dnid-subaddr-valid)|0",
                "CALLERID(num,\"Text\" <77>)|77",
                "CALLERID(name,\"Text\" <77>)|Text",
                "CALLERID(all,77)|77",
                "TIMEOUT(absolute)|0.000",
                "REDIRECTING(from-num-valid)|0",
                "REDIRECTING(reason)|unknown",
                "REDIRECTING(count)|0",
                "GROUP()|''",
                "GROUP_LIST()|''",
                "TRYLOCK(l)|1",
                "UNLOCK(l)|0",
                "HANGUPCAUSE_KEYS()|''",
                "MASTER_CHANNEL(EXTEN)|second",
                "BLACKLIST()|0",
                "SYSINFO(numcalls)|1",
                "HINT(lamp)|Custom:lamp",
                "HINT(lamp@flows,n)|Lamp of Joe",
                "HINT(nobody,n)|''",
                "EXTENSION_STATE(lamp@flows)|NOT_INUSE",
                "DIALPLAN_EXISTS(flows,second,waiting)|1",
            })
    void aFreshCallReadsLikeThis(String function, String value) throws Exception {
        assertThat(read(function)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CALLERID(num-plan)|300",
                "CALLERID(name-charset)|klingon",
                "CALLERID(pres)|perhaps",
                "CALLERID(nonsense)|1",
                "CONNECTEDLINE(priv-nonsense)|1",
                "CHANNEL(dtmf_features)|q",
                "CHANNEL(after_bridge_goto)|flows,nowhere,label",
                "CHANNEL(max_forwards)|-1",
                "CHANNEL(transfercapability)|SMELL",
                "CHANNEL(callgroup)|64",
                "CHANNEL(name)|x",
                "ENV(a=b)|x",
                "ENV(AST_VERSION)|x",
                "REDIRECTING(from-nonsense)|1",
                "REDIRECTING(nonsense)|1",
                "REDIRECTING(count)|many",
                "CURLOPT(nonsense)|1",
                "DIALGROUP(g,eat)|A/1",
                "SHARED()|1",
                "EXPORT(Phone/none,X)|1",
            })
    void whatCannotBeIsRefused(String function, String value) {
        assertThatThrownBy(() -> set(function, value)).isInstanceOf(FunctionFailed.class);
    }

    @Test
    void theStricterPresentationOfNameAndNumberCounts() throws Exception {
        set("CALLERID(all)", "\"Joe\" <555>");
        set("CALLERID(num-pres)", "allowed");
        set("CALLERID(name-pres)", "prohib");
        assertThat(read("CALLERID(pres)")).isEqualTo("prohib");
        assertThat(read("CALLERID(num-pres)")).isEqualTo("allowed");
        set("CALLERID(name-valid)", "0");
        assertThat(read("CALLERID(all)")).isEqualTo("555");
        assertThat(read("CALLERID(pres)")).isEqualTo("allowed");
    }

    @Test
    void holdIsKnownWhileItLasts() throws Exception {
        phone.channel().deliver(new Frame.Hold(""));
        test.time().settle();
        assertThat(read("CHANNEL(onhold)")).isEqualTo("1");
        phone.channel().deliver(new Frame.Control(Frame.Condition.UNHOLD));
        test.time().settle();
        assertThat(read("CHANNEL(onhold)")).isEqualTo("0");
    }

    @Test
    void theEnvironmentReachesCommands() throws Exception {
        // outside the call: a command takes real time, in which virtual time stands still
        assign("ENV(ASTROLABE_TEST)", "a b");
        assertThat(value("ENV(ASTROLABE_TEST)")).isEqualTo("a b");
        assertThat(value("SHELL(printf %s \"$ASTROLABE_TEST\")")).isEqualTo("a b");
        assign("ENV(ASTROLABE_TEST)", "");
        assertThat(value("SHELL(printf %s \"${ASTROLABE_TEST-unset}\")")).isEqualTo("unset");
    }

    private void assign(String function, String value) throws FunctionFailed {
        evaluator.assign(Optional.empty(), function, value, Trust.DIALPLAN);
    }

    private String value(String function) throws FunctionFailed {
        return evaluator.value(Optional.empty(), function, Trust.DIALPLAN);
    }

    @Test
    void outsidersReachNeitherShellNorEnvironmentUnlessTheAdministratorLivesDangerously()
            throws Exception {
        Optional<Channel> call = Optional.of(phone.channel());
        for (String function : new String[] {"SHELL(true)", "ENV(PATH)", "EVAL(${ENV(PATH)})"}) {
            String outcome =
                    onCall(() -> {
                        try {
                            return evaluator.value(call, function, Trust.OUTSIDE);
                        } catch (FunctionFailed _) {
                            return "refused";
                        }
                    });
            assertThat(outcome).as(function).isIn("refused", "");
        }
        evaluator.livesDangerously(true);
        assertThat(onCall(() -> evaluator.value(call, "ENV(PATH)", Trust.OUTSIDE))).isNotEmpty();
    }

    @Test
    void theNumberACallWasSentOnFromIsTheSameByBothNames() throws Exception {
        set("CALLERID(rdnis)", "300");
        assertThat(read("REDIRECTING(from-num)")).isEqualTo("300");
        set("REDIRECTING(from-all)", "\"Ann\" <301>");
        assertThat(read("CALLERID(rdnis)")).isEqualTo("301");
    }

    @Test
    void membersComeToADialgroupAndGo() throws Exception {
        set("DIALGROUP(crew,add)", "PJSIP/1");
        set("DIALGROUP(crew,add)", "PJSIP/2");
        set("DIALGROUP(crew,del)", "PJSIP/1");
        assertThat(read("DIALGROUP(crew)")).isEqualTo("PJSIP/2");
        set("DIALGROUP(crew)", "");
        assertThat(read("DB_EXISTS(dialgroup/crew)")).isEqualTo("0");
    }

    @Test
    void listedCallersAreKnownByNumberOrName() throws Exception {
        set("CALLERID(all)", "\"Joe\" <555>");
        set("DB(blacklist/Joe)", "1");
        assertThat(read("BLACKLIST()")).isEqualTo("1");
        set("CALLERID(name)", "Ann");
        assertThat(read("BLACKLIST()")).isEqualTo("0");
    }

    @Test
    void aDeletedVariableDoesNotExist() throws Exception {
        set("_X", "1");
        set("DELETE(X)", "");
        assertThat(read("VARIABLE_EXISTS(X)")).isEqualTo("0");
        set("GLOBAL(G)", "1");
        set("GLOBAL_DELETE(G)", "");
        assertThat(read("GLOBAL_EXISTS(G)")).isEqualTo("0");
    }
}
