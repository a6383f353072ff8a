package astrolabe.server.http.tester;

import astrolabe.server.http.Answer;
import astrolabe.server.http.Resource;
import astrolabe.server.http.WebRequest;
import astrolabe.server.http.WebResponse;
import java.util.Arrays;

/**
 * The page for a browser that asks for nothing in particular; every other request is answered as
 * without it.
 */
final class TesterPage implements Resource {

    private static final String HTML = "text/html";

    /** Nothing from elsewhere, nothing inline, and nobody shows the page within another. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
                    + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Catalogue catalogue;
    private final Resource plain;

    TesterPage(Catalogue catalogue, Resource plain) {
        this.catalogue = catalogue;
        this.plain = plain;
    }

    @Override
    public Answer serve(WebRequest request) throws InterruptedException {
        return isBrowser(request) ? page(request) : plain.serve(request);
    }

    private static boolean isBrowser(WebRequest request) {
        return !request.method().equals("POST")
                && request.query().isEmpty()
                && request.header("Accept").filter(TesterPage::namesHtml).isPresent();
    }

    private static boolean namesHtml(String accept) {
        return Arrays.stream(accept.split(",", -1))
                .map(range -> range.split(";", 2)[0].strip())
                .anyMatch(HTML::equalsIgnoreCase);
    }

    private WebResponse page(WebRequest request) {
        // With a slash at its end the path counts as a directory for relative addresses.
        String root = request.path().endsWith("/") ? "../" : "";
        return WebResponse.page(HTML + "; charset=utf-8", catalogue.page(root))
                .with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Vary", "Accept");
    }
}
