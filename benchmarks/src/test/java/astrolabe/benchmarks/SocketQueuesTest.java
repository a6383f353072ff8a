package astrolabe.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class SocketQueuesTest {

    @Test
    void whatWasSentAndNotReadIsFound() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(listener.getInetAddress(), listener.getLocalPort());
                Socket server = listener.accept()) {
            InetSocketAddress address = (InetSocketAddress) client.getLocalSocketAddress();
            assertThat(SocketQueues.now().unreadBy(address)).isZero();
            server.getOutputStream().write(new byte[5000]);
            assertThat(SocketQueues.now().unreadBy(address)).isEqualTo(5000);
            assertThat(client.getInputStream().readNBytes(2000)).hasSize(2000);
            assertThat(SocketQueues.now().unreadBy(address)).isEqualTo(3000);
        }
    }
}
