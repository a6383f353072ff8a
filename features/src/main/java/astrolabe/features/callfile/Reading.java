package astrolabe.features.callfile;

import astrolabe.conf.Problem;
import java.util.List;

/** What was found in a call file. */
sealed interface Reading {

    History history();

    Disposal disposal();

    /** What its writer should know, in the order of the file. */
    List<Problem> problems();

    /** Whether it may be that the rest is still being written. */
    boolean looksUnfinished();

    /** What becomes of a finished file. */
    record Disposal(boolean archive, boolean alwaysDelete) {}

    /**
     * A call to place.
     *
     * @param looksUnfinished whether the last line has no end
     */
    record Wish(
            CallFile call,
            History history,
            Disposal disposal,
            List<Problem> problems,
            boolean looksUnfinished)
            implements Reading {}

    /** Nothing one could call. */
    record Malformed(History history, Disposal disposal, List<Problem> problems)
            implements Reading {

        @Override
        public boolean looksUnfinished() {
            return true;
        }
    }
}
