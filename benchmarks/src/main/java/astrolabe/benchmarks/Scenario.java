package astrolabe.benchmarks;

import java.io.IOException;
import java.util.List;

/** One kind of load and what is measured under it. */
interface Scenario {

    String name();

    /** Measures on a server that has just been started. */
    List<Result> measure(ServerProcess server, Extent extent) throws IOException;
}
