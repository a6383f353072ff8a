package astrolabe.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every scenario runs against a real server, in small, and finds nothing lost; no time is judged.
 */
@Timeout(120)
class ScenariosTest {

    private static final Set<Object> SPEED =
            Set.of(
                    "requestsPerSecond",
                    "callsPerSecond",
                    "deliveriesPerSecond",
                    "serverCpuMicrosPerDelivery",
                    "p99ComparedWithout",
                    "comparedWithBare",
                    "deliveriesComparedWithTcp",
                    "secondsToLastAnswer",
                    "heapBytesPerSession");

    private static List<Result> measure(Scenario scenario) throws Exception {
        try (ServerProcess server = ServerProcess.start(Optional.empty())) {
            return scenario.measure(server, Extent.SMOKE);
        }
    }

    private static Scenario named(String name) {
        return Bench.scenarios().stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login",
                "sessions",
                "ping",
                "fanout",
                "http",
                "streams",
                "waiting",
                "httpsessions",
                "calls"
            })
    void everyAimThatIsNoSpeedIsMet(String name) throws Exception {
        List<Result> results = measure(named(name));
        assertThat(results).isNotEmpty();
        for (Result result : results) {
            assertThat(aimsBesidesSpeed(result))
                    .allSatisfy(aim ->
                            assertThat(aim)
                                    .as("%s of %s", aim, result.figures())
                                    .containsEntry("met", true));
        }
    }

    @SuppressWarnings("unchecked") // as Result makes it
    private static List<Map<String, Object>> aimsBesidesSpeed(Result result) {
        var aims = (List<Map<String, Object>>) result.figures().getOrDefault("aims", List.of());
        return aims.stream().filter(aim -> !SPEED.contains(aim.get("figure"))).toList();
    }
}
