package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lists the threads of the operating system and what they do; virtual ones come and go with calls.
 */
final class CoreShowThreadsCommand implements ConsoleCommand {

    @Override
    public Spec spec() {
        return Spec.of("core show threads", "", "List the threads and what they do.")
                .says(
                        "Calls and sessions run on virtual threads, which are not listed: there is"
                                + " one for each.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        Map<Thread, StackTraceElement[]> threads = Thread.getAllStackTraces();
        threads.entrySet().stream()
                .sorted(Comparator.comparingLong(each -> -each.getKey().threadId()))
                .forEach(each -> show(each.getKey(), each.getValue(), out));
        out.line(threads.size() + " threads listed.");
        return Outcome.SUCCESS;
    }

    private static void show(Thread thread, StackTraceElement[] stack, ConsoleOutput out) {
        String place =
                stack.length == 0
                        ? "nowhere"
                        : "[%5d] %s %s()"
                                .formatted(
                                        Math.max(stack[0].getLineNumber(), 0),
                                        stack[0].getFileName(),
                                        stack[0].getMethodName());
        out.linef(
                "%d %-20s %s at %s",
                thread.threadId(),
                thread.getName(),
                thread.getState().name().toLowerCase(Locale.ROOT),
                place);
    }
}
