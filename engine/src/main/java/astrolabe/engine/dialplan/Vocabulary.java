package astrolabe.engine.dialplan;

import java.util.Collection;
import java.util.List;

/** What a dialplan may call by name. Names ignore case. */
public interface Vocabulary {

    /** Where nothing is known, everything may be there. */
    Vocabulary ANY =
            new Vocabulary() {
                @Override
                public boolean hasApplication(String name) {
                    return true;
                }

                @Override
                public boolean hasFunction(String name) {
                    return true;
                }

                @Override
                public Collection<String> applications() {
                    return List.of();
                }

                @Override
                public Collection<String> functions() {
                    return List.of();
                }
            };

    boolean hasApplication(String name);

    boolean hasFunction(String name);

    Collection<String> applications();

    Collection<String> functions();
}
