package astrolabe.features.callfile;

/**
 * What the marks in a call file tell of the attempts before.
 *
 * @param attempts attempts that ended
 * @param underway whether one more was begun and no end of it is noted
 * @param finished whether the file has its status and only needs to be put away
 */
record History(int attempts, boolean underway, boolean finished) {

    static final History NONE = new History(0, false, false);

    /** An attempt begins. One that was underway was cut off, and counts as made. */
    History begun() {
        return new History(underway ? attempts + 1 : attempts, true, finished);
    }

    History ended() {
        return new History(attempts + 1, false, finished);
    }

    History withStatus() {
        return new History(attempts, underway, true);
    }
}
