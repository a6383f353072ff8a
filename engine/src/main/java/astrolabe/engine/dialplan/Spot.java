package astrolabe.engine.dialplan;

import astrolabe.conf.Problem;

/** A stretch of a file that holds one step, application and data. */
@FunctionalInterface
public interface Spot {

    /**
     * Something that is wrong there and leaves the step in force.
     *
     * @param index of the character where it is, counted from 0
     */
    Problem warning(int index, String text);
}
