package astrolabe.features.callfile;

import astrolabe.engine.dial.Originator;
import astrolabe.engine.time.Scheduler;

/**
 * What all work on call files shares.
 *
 * @param pid the number of this process, for the notes in the files
 */
record Desk(
        Scheduler scheduler,
        Originator originator,
        FailedExtension failedExtension,
        CallFileSettings settings,
        long pid) {}
