package astrolabe.manager;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;

/** Where a console command prints. */
@FunctionalInterface
public interface ConsoleOutput {

    /** Prints text as it is; lines end with {@code \n}. */
    void print(String text);

    default void line(String text) {
        print(text + "\n");
    }

    /** Prints a line made from a constant format; a client's text is only ever an argument. */
    @FormatMethod
    default void linef(String format, Object... arguments) {
        line(String.format(Locale.ROOT, format, arguments));
    }
}
