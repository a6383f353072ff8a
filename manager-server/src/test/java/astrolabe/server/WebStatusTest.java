package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The console command that shows the web server, as recorded. */
class WebStatusTest {

    @Test
    void whatIsServedIsListed() throws Exception {
        try (TestServer server = TestServer.with("webenabled = yes\n")) {
            server.server()
                    .serveWeb(
                            WebConfs.enabled(
                                    "prefix = pbx\nenable_status = yes\nenable_static = yes\nredirect = / /static/index.html\n"));
            int port = server.server().webAddress().orElseThrow().getPort();
            assertThat(server.console("http show status"))
                    .isEqualTo(
                            """
                            HTTP Server Status:
                            Prefix: /pbx
                            Server: Test
                            Server Enabled and Bound to 127.0.0.1:%d

                            Enabled URI's:
                            /pbx/httpstatus => Asterisk HTTP General Status
                            /pbx/amanager => HTML Manager Event Interface w/Digest authentication
                            /pbx/arawman => Raw HTTP Manager Event Interface w/Digest authentication
                            /pbx/manager => HTML Manager Event Interface
                            /pbx/rawman => Raw HTTP Manager Event Interface
                            /pbx/static/... => Asterisk HTTP Static Delivery
                            /pbx/amxml => XML Manager Event Interface w/Digest authentication
                            /pbx/mxml => XML Manager Event Interface
                            /pbx/ws => Asterisk HTTP WebSocket
                            /pbx/events => Manager events as server-sent events
                            /pbx/api/... => Manager actions as JSON
                            /pbx/openapi.json => Description of the actions
                            /pbx/asyncapi.json => Description of the streams

                            Enabled Redirects:
                              / => /static/index.html

                            Path Restrictions:
                              None.
                            """
                                    .formatted(port));
        }
    }

    @Test
    void withoutTheManagerOverHttpThereIsOnlyWhatTheFileEnables() throws Exception {
        try (TestServer server = TestServer.with("")) {
            assertThat(server.console("http show status"))
                    .isEqualTo("HTTP Server Status:\nServer Disabled\n");
            server.server().serveWeb(WebConfs.enabled(""));
            assertThat(server.console("http show status"))
                    .contains("Enabled URI's:\n\nEnabled Redirects:\n  None.\n");
        }
    }
}
