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

    Rules with(NotYet other) {
        return new Rules(volatileValues, order, deliberate, other, directions);
    }

    Script script(String transcript) {
        return Script.of(Transcript.load(transcript), deliberate, notYet, directions);
    }
}
