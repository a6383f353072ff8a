package astrolabe.launcher.log;

import java.time.Instant;

/**
 * What all channels' lines have in common.
 *
 * @param callIds whether lines carry the id of the call they belong to
 * @param host the machine's name, in JSON
 */
record LogStyle(DatePattern dates, boolean callIds, String host) {

    String date(Instant time) {
        return dates.print(time);
    }
}
