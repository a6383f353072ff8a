package astrolabe.conformance;

import java.time.Duration;
import java.util.List;

/**
 * What has to happen beside the connection for a conversation to go as recorded; data of {@code
 * stage-directions.txt}.
 */
public sealed interface StageDirection {

    /** A console command, and what it prints. */
    record Console(String command, List<Line> output) implements StageDirection {}

    /** A call file moved into the spool. */
    record CallFile(String name, List<String> content) implements StageDirection {}

    /** The call file as it lies in the archive afterwards. */
    record Archived(String name, List<Line> content) implements StageDirection {}

    /** Another client that logs in, sends one action and leaves. */
    record OtherSession(Duration after, String account, List<String> action)
            implements StageDirection {}

    /** A phone does something, or will from now on. */
    record Phone(String name, PhoneDeed deed) implements StageDirection {}

    /** Nothing happens for a while. */
    record Pause(Duration time) implements StageDirection {}

    /** The key of the next login is computed from the challenge that this run was given. */
    record AnswerChallenge(String recordedChallenge, String secret, boolean upperCase)
            implements StageDirection {}

    /** What was due since an earlier line took so long and no longer. */
    record Took(int since, Duration atLeast, Duration atMost) implements StageDirection {}
}
