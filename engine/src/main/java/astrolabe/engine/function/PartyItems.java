package astrolabe.engine.function;

import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.Presentation;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/** What CALLERID and CONNECTEDLINE call the parts of a party. */
final class PartyItems {

    /** {@code "name" <number>}, the quotes may be missing. */
    private static final Pattern ALL = Pattern.compile("\\s*(.*?)\\s*<([^<>]*)>\\s*");

    private PartyItems() {}

    static Optional<String> read(PartyId party, String item) {
        return switch (item) {
            case "all" -> Optional.of(all(party));
            case "name" -> Optional.of(party.name());
            case "num", "number" -> Optional.of(party.number());
            case "tag" -> Optional.of(party.tag());
            case "pres", "name-pres", "num-pres" ->
                    Optional.of(Presentation.nameOf(party.presentation()));
            case "name-valid" -> Optional.of(party.name().isEmpty() ? "0" : "1");
            case "num-valid" -> Optional.of(party.number().isEmpty() ? "0" : "1");
            default -> Optional.empty();
        };
    }

    private static String all(PartyId party) {
        if (party.name().isEmpty()) {
            return party.number();
        }
        return party.number().isEmpty()
                ? party.name()
                : "\"" + party.name() + "\" <" + party.number() + ">";
    }

    /** The party with a part set; nothing when there is no such part or it can't be that. */
    static Optional<PartyId> with(PartyId party, String item, String value) {
        return switch (item) {
            case "all" -> Optional.of(withAll(party, value));
            case "name" -> Optional.of(party.withName(value));
            case "num", "number" -> Optional.of(party.withNumber(value));
            case "tag" -> Optional.of(party.withTag(value));
            case "pres", "name-pres", "num-pres" ->
                    presentation(value.strip()).map(party::withPresentation);
            default -> Optional.empty();
        };
    }

    private static PartyId withAll(PartyId party, String value) {
        Matcher form = ALL.matcher(value);
        return form.matches()
                ? party.withName(Escapes.unquoted(form.group(1))).withNumber(form.group(2).strip())
                : party.withName("").withNumber(value.strip());
    }

    private static Optional<Integer> presentation(String text) {
        return Presentation.named(text)
                .map(Presentation::value)
                .or(() ->
                        Numbers.whole(text)
                                .filter(number -> number >= 0 && number <= 0xFF)
                                .map(Long::intValue));
    }
}
