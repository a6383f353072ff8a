package astrolabe.conformance.clients;

import astrolabe.testkit.TestServer;
import java.io.IOException;
import java.util.Map;

/** A server with an extension that answers and stays: what each client calls. */
final class Calls {

    private Calls() {}

    static TestServer server() throws IOException, InterruptedException {
        return TestServer.start(
                Map.of(
                        "extensions.conf",
                        """
                        [default]
                        exten => 100,1,Answer()
                         same => n,Wait(600)
                        """));
    }
}
