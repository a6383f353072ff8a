package astrolabe.engine.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DialplanWriterTest {

    private static final String TEXT =
            """
            [general]
            static = yes
            writeprotect = no
            autofallthrough = no
            clearglobalvars = no
            extenpatternmatchnew = no
            userscontext = default

            [globals]
            TRUNK => PJSIP/out
            GREETING => a \\; b

            [phones]
            include => office,9:00-17:00,mon-fri,*,*
            lswitch => Loopback/9${EXTEN}@office
            eswitch => Loopback/${EXTEN}@${WHERE}
            ignorepat => 9
            exten => 100,hint,PJSIP/alice&Custom:x
            exten => 100,1(start),Answer()
            exten => 100,2,Set(A=x,y \\; z)
            exten => 101,hint,PJSIP/bob(Bob)
            exten => _X[1-5]./_555X,1,NoOp(smile :))

            [office]
            exten => s,7,Hangup()
            """;

    @Test
    void what_is_written_reads_back_as_it_was() {
        assertThat(DialplanWriter.write(Reading.clean(TEXT), Origin.CONFIGURATION)).isEqualTo(TEXT);
    }

    @Test
    void every_way_of_writing_comes_out_as_one() {
        var plan =
                Reading.clean(
                        """
                        [base](!)
                        exten => h,1,NoOp(bye)
                        [a](base)
                        exten = 1,1,Dial,PJSIP/a,20
                         same => n(x),Hangup
                        switch => Loopback/b
                        [b]
                        [a](+)
                        exten => 2,1,NoOp
                        """);
        var again = Reading.clean(DialplanWriter.write(plan, Origin.CONFIGURATION));
        assertThat(shown(again)).isEqualTo(shown(plan));
        assertThat(again.contexts()).extracting(Context::name).containsExactly("a", "b");
    }

    @Test
    void what_others_put_there_is_left_out() {
        var parking = Origin.registrar("res_parking");
        var plan =
                Reading.clean("[a]\nexten => 1,1,NoOp()\n")
                        .with(Context.of("parkedcalls", parking));
        var edit = plan.add("a", ExtensionKey.of("700"), Step.of(1, "Park", "", parking), false);
        var text = DialplanWriter.write(((Edit.Done) edit).dialplan(), Origin.CONFIGURATION);
        assertThat(text)
                .contains("exten => 1,1,NoOp()")
                .doesNotContain("Park")
                .doesNotContain("700");
    }

    private static List<String> shown(Dialplan plan) {
        return plan.contexts().stream()
                .flatMap(c ->
                        Stream.concat(
                                c.switches().stream().map(s -> c + " " + s.text()),
                                c.extensions().stream()
                                        .flatMap(e ->
                                                e.steps().stream()
                                                        .map(s ->
                                                                "%s %s %d(%s) %s(%s)"
                                                                        .formatted(
                                                                                c,
                                                                                e.key(),
                                                                                s.priority(),
                                                                                s.label(),
                                                                                s.application(),
                                                                                s.data())))))
                .toList();
    }
}
