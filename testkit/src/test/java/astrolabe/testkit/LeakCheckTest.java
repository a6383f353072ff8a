package astrolabe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class LeakCheckTest {

    @Test
    void threadsOfBothKindsAreSeen() throws IOException, InterruptedException {
        Threads before = Threads.now();
        CountDownLatch end = new CountDownLatch(1);
        Thread real = Thread.ofPlatform().name("real one").start(() -> await(end));
        Thread virtual = Thread.ofVirtual().name("virtual \"one\"").start(() -> await(end));
        assertThat(Threads.now().notIn(before))
                .containsExactlyInAnyOrder("thread real one", "virtual thread virtual \"one\"");
        end.countDown();
        real.join();
        virtual.join();
        assertThat(Threads.now().notIn(before)).isEmpty();
    }

    @Test
    void anOpenSocketIsSeen() throws IOException {
        listener().close(); // the JVM keeps a socket of its own from the first one on
        OpenFiles before = OpenFiles.now();
        try (var _ = listener()) {
            assertThat(OpenFiles.now().notIn(before))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .startsWith("socket:");
        }
        assertThat(OpenFiles.now().notIn(before)).isEmpty();
    }

    private static ServerSocket listener() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @Test
    void whatEndsByItselfIsWaitedFor() throws IOException, InterruptedException {
        LeakCheck leaks = LeakCheck.begin();
        CountDownLatch end = new CountDownLatch(1);
        Thread.ofVirtual().name("late").start(() -> await(end));
        Thread.ofVirtual().name("later").start(end::countDown);
        leaks.assertNothingLeft();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
