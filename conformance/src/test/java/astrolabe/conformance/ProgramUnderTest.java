package astrolabe.conformance;

import astrolabe.testkit.TestServer;
import astrolabe.testkit.phone.Phone;
import astrolabe.testkit.phone.Phones;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The whole program in this JVM, with the configuration a transcript was recorded with. */
record ProgramUnderTest(TestServer server, Phones phones) implements ServerUnderTest {

    /** Where the recorded server kept its files; the test's has a directory of its own. */
    private static final Pattern DIRECTORY = Pattern.compile("(?m)^ast\\w+dir *=>.*\n");

    static ProgramUnderTest start(ServerSetup setup) throws IOException {
        Map<String, String> files = new TreeMap<>(setup.files());
        files.computeIfPresent(
                "asterisk.conf", (_, text) -> DIRECTORY.matcher(text).replaceAll(""));
        try {
            var phones = recordedPhones();
            var server = TestServer.start(files, phones);
            write(setup.data(), server.program().asterisk().directories().data());
            return new ProgramUnderTest(server, phones);
        } catch (InterruptedException e) {
            throw interrupted("the start", e);
        }
    }

    private static void write(Map<String, String> files, Path directory) throws IOException {
        for (var file : files.entrySet()) {
            var path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** The endpoints of {@code pjsip.conf}; those without a contact are not there. */
    private static Phones recordedPhones() {
        return Phones.of(
                Phone.at("alice", "Alice", "1001"),
                Phone.at("bob", "Bob", "1002"),
                Phone.at("carol", "Carol", "1003"),
                Phone.away("dave", "Dave", "1004"),
                Phone.away("nobody", "", ""));
    }

    @Override
    public InetSocketAddress ami() {
        return server.address();
    }

    @Override
    public InetSocketAddress web() {
        return server.program().manager().webAddress().orElseThrow();
    }

    @Override
    public List<String> console(String command) throws IOException {
        try {
            return server.console(command).lines();
        } catch (InterruptedException e) {
            throw interrupted(command, e);
        }
    }

    @Override
    public void phone(String name, PhoneDeed deed) {
        var phone = phones.phone(name);
        switch (deed) {
            case PhoneDeed.Calls(var extension) -> phones.call(name, extension);
            case PhoneDeed.AnswersAfter(var ringing) -> phone.answersAfter(ringing);
            case PhoneDeed.Answers _ -> phone.answers();
            case PhoneDeed.NeverAnswers _ -> phone.neverAnswers();
            case PhoneDeed.IsBusy _ -> phone.isBusy();
            case PhoneDeed.Declines _ -> phone.declines();
            case PhoneDeed.HangsUp _ -> phone.hangsUp();
            case PhoneDeed.Presses(var digits) -> phone.presses(digits);
        }
    }

    @Override
    public Path spool() {
        return server.spool();
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } catch (InterruptedException e) {
            throw interrupted("the close", e);
        }
    }

    private static IOException interrupted(String what, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted: " + what, e);
    }
}
