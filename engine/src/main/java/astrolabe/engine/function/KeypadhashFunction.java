package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** The keys of a telephone that spell a text. */
final class KeypadhashFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "KEYPADHASH",
                        "func_strings",
                        "The keys of a telephone that spell a text.",
                        "string")
                .says(
                        "Digits stay, letters become the key that bears them, and all else is left out.");
    }

    /** The key of each letter from A to Z. */
    private static final String KEYS = "22233344455566677778889999";

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            if (c >= '0' && c <= '9') {
                keys.append(c);
            } else if (c >= 'a' && c <= 'z') {
                keys.append(KEYS.charAt(c - 'a'));
            } else if (c >= 'A' && c <= 'Z') {
                keys.append(KEYS.charAt(c - 'A'));
            }
        }
        return keys.toString();
    }
}
