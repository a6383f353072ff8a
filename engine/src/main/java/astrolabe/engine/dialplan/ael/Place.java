package astrolabe.engine.dialplan.ael;

import astrolabe.engine.dialplan.Origin;

/** Where something stands; line and column begin at 1. */
record Place(String file, int line, int column) {

    Origin origin() {
        return new Origin(AelReader.REGISTRAR, file, line);
    }
}
