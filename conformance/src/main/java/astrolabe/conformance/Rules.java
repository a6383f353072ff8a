package astrolabe.conformance;

/** The data that says how to compare. */
record Rules(
        VolatileRules volatileValues,
        OrderRules order,
        DeliberateDifferences deliberate,
        NotYet notYet,
        StageDirections directions) {

    static Rules load() {
        return new Rules(
                VolatileRules.load(),
                OrderRules.load(),
                DeliberateDifferences.load(),
                NotYet.load(),
                StageDirections.load());
    }

    Script script(String transcript) {
        return Script.of(Transcript.load(transcript), deliberate, notYet, directions);
    }
}
