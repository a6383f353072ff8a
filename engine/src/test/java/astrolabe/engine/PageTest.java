package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.PbxEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phone speaks to several desks at once. */
class PageTest {

    private static final Frame.Text HELLO = new Frame.Text("hello");

    private static TestCall page(String page) throws Exception {
        return TestCall.beside(
                """
                exten => first,1,NoOp(first ${CHANNEL(channeltype)})
                 same => n,Return()
                exten => away,1,Answer()
                 same => n,Wait(60)
                """,
                page);
    }

    private static long alive(TestCall call) {
        return call.desks.called().stream().filter(desk -> !desk.isEnded()).count();
    }

    @Test
    void allWhoAnswerHearTheCallerAndAreNotHeard() throws Exception {
        try (TestCall call = page("Page(Desk/answer&Desk/w500+answer&Desk/ring,q)")) {
            call.advance(1_000);
            call.phone.channel().deliver(HELLO);
            call.desks.called().getFirst().deliver(new Frame.Text("me too"));
            call.advance(10);
            assertThat(call.desks.heard()).filteredOn(HELLO::equals).hasSize(2);
            assertThat(call.heard()).isEmpty();
            call.phone.hangup();
            call.advance(10);
            assertThat(alive(call)).isZero();
            assertThat(call.isOver()).isTrue();
            assertThat(call.pbx.pbx().bridges().all()).isEmpty();
        }
    }

    @Test
    void everybodyMayBeHeard() throws Exception {
        try (TestCall call = page("Page(Desk/answer&Desk/answer,qd)")) {
            call.advance(100);
            call.desks.called().getFirst().deliver(HELLO);
            call.advance(10);
            assertThat(call.heard()).containsExactly(HELLO);
            assertThat(call.desks.heard()).containsExactly(HELLO);
            call.phone.hangup();
        }
    }

    @Test
    void whoDoesNotAnswerInTimeIsCalledNoMore() throws Exception {
        try (TestCall call = page("Page(Desk/answer&Desk/ring&Desk/busy,q,5)")) {
            call.advance(4_900);
            assertThat(alive(call)).isEqualTo(2);
            call.advance(200);
            assertThat(alive(call)).isEqualTo(1);
            assertThat(call.pbx.events())
                    .filteredOn(PbxEvent.DialEnded.class::isInstance)
                    .extracting(event -> ((PbxEvent.DialEnded) event).status())
                    .containsExactlyInAnyOrder("ANSWER", "BUSY", "NOANSWER");
            call.phone.hangup();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Page(Desk/answer); beep",
                "'Page(Desk/answer,qA(hello-world))'; hello-world hello-world",
                "'Page(Desk/answer,qnA(hello-world))'; hello-world",
                "'Page(Desk/answer,q)'; ''",
            })
    void soundsComeFirst(String page, String sounds) throws Exception {
        try (TestCall call = page(page)) {
            call.advance(10_000);
            assertThat(String.join(" ", call.played())).isEqualTo(sounds);
            call.phone.hangup();
        }
    }

    @Test
    void subroutinesRunFirst() throws Exception {
        try (TestCall call = page("Page(Desk/answer,qb(flows^first^1)B(flows^first^1))")) {
            call.advance(100);
            assertThat(call.steps()).containsExactly("begin", "first Phone", "first Desk");
            call.phone.hangup();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"q; 2", "qi; 1"})
    void aPhoneMaySendThePageElsewhere(String options, int called) throws Exception {
        try (TestCall call = page("Page(Desk/forward=Desk/answer," + options + ")")) {
            call.advance(100);
            assertThat(call.desks.called()).hasSize(called);
            call.phone.channel().deliver(HELLO);
            call.advance(10);
            assertThat(call.desks.heard()).hasSize(called - 1);
            call.phone.hangup();
            call.advance(10);
            assertThat(alive(call)).isZero();
        }
    }

    @Test
    void phonesInUseMayBeSpared() throws Exception {
        try (TestCall call = page("Page(Desk/answer&Custom:none&Local/away@flows,qs)")) {
            call.advance(100);
            assertThat(call.desks.called()).hasSize(1);
            call.phone.hangup();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Page()", "Page(,q)"})
    void nobodyToCallIsNoPage(String page) throws Exception {
        try (TestCall call = page(page)) {
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    @Test
    void theCallerMayHangUpDuringTheBeep() throws Exception {
        try (TestCall call = page("Page(Desk/answer&Desk/ring)")) {
            call.phone.hangup();
            call.advance(1_000);
            List<Channel> called = call.desks.called();
            assertThat(called).hasSize(2).allMatch(Channel::isEnded);
        }
    }
}
