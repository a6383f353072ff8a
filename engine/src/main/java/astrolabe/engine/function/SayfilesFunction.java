package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.speech.Gender;
import astrolabe.engine.speech.Money;
import astrolabe.engine.speech.Numbers;
import astrolabe.engine.speech.Ordinals;
import astrolabe.engine.speech.Spelling;
import astrolabe.engine.speech.Spelling.CaseSaid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names of the sounds that say something, joined by ampersands. */
final class SayfilesFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "SAYFILES",
                        "func_sayfiles",
                        "The names of the sounds that say something, joined by ampersands.",
                        "value",
                        "[type]")
                .says(
                        "The type is alpha, which is the usual one, digits, money, number, ordinal or phonetic; the language is the call's. Playback and whoever else plays sounds take the text as it is. It is empty for what can't be said.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        String language = channel.map(Channel::language).orElse("en");
        return String.join("&", words(given.at(0).strip(), given.at(1).strip(), language));
    }

    private static List<String> words(String value, String type, String language)
            throws FunctionFailed {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "", "alpha" -> Spelling.characters(value, CaseSaid.NONE);
            case "digits" -> Spelling.digits(value);
            case "phonetic" -> Spelling.phonetic(value);
            case "money" -> Money.say(language, value).orElse(List.of());
            case "number" ->
                    Numbers.parse(value)
                            .map(number -> Numbers.of(language).say(number, Gender.NONE))
                            .orElse(List.of());
            case "ordinal" ->
                    Numbers.parse(value)
                            .map(number -> Ordinals.say(language, number, Gender.NONE))
                            .orElse(List.of());
            default -> throw new FunctionFailed("SAYFILES: there is no type '" + type + "'");
        };
    }
}
