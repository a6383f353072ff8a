package astrolabe.benchmarks;

/**
 * What one run of events to many sessions came to.
 *
 * @param stalled sessions besides that read nothing
 * @param eventsPerSecond what was sent, each to every session
 * @param serverMicros the server's processor time for each delivery
 * @param stalledBehind bytes that the server holds for the stalled session least behind
 * @param stalledCutOff how many of the stalled the server has closed
 * @param loadCores how busy the load generator was, which has one thread
 */
record Outcome(
        int sessions,
        int stalled,
        int eventBytes,
        long window,
        double eventsPerSecond,
        double perSecond,
        long p50Micros,
        long p99Micros,
        long lost,
        long disordered,
        long disconnected,
        long others,
        long stalledBehind,
        long stalledCutOff,
        double serverMicros,
        double serverCores,
        double loadCores) {

    Result result(String pace) {
        Result result =
                new Result()
                        .with("pace", pace)
                        .with("sessions", sessions)
                        .with("stalled", stalled)
                        .with("eventBytes", eventBytes);
        if (stalled > 0) {
            result.above(0, "stalledBehindBytes", (double) stalledBehind)
                    .with("stalledCutOff", stalledCutOff);
        }
        if (window > 0) {
            result.with("windowEvents", window);
        }
        return result.with("eventsPerSecond", eventsPerSecond)
                .with("deliveriesPerSecond", perSecond)
                .with("p50Micros", p50Micros)
                .with("p99Micros", p99Micros)
                .exactly(0, "lost", lost)
                .exactly(0, "disordered", disordered)
                .exactly(0, "disconnected", disconnected)
                .with("otherPackets", others)
                .with("serverCpuMicrosPerDelivery", serverMicros)
                .with("serverCores", serverCores)
                .with("loadCores", loadCores);
    }
}
