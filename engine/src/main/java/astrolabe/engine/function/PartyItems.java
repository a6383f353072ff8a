package astrolabe.engine.function;

import astrolabe.engine.event.PartyDetails;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.Presentation;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Optional;

/** What CALLERID and CONNECTEDLINE call the parts of a party. */
final class PartyItems {

    /** {@code "name" <number>}, the quotes may be missing. */
    private static final Pattern ALL = Pattern.compile("\\s*(.*?)\\s*<([^<>]*)>\\s*");

    private PartyItems() {}

    static Optional<String> read(PartyId party, String item) {
        PartyDetails details = party.details();
        return switch (item) {
            case "all" -> Optional.of(all(party));
            case "name" -> Optional.of(party.name());
            case "num", "number" -> Optional.of(party.number());
            case "tag" -> Optional.of(party.tag());
            case "pres" -> Optional.of(Presentation.nameOf(party.presentation()));
            case "name-pres" -> Optional.of(Presentation.nameOf(details.namePresentation()));
            case "num-pres" -> Optional.of(Presentation.nameOf(party.numberPresentation()));
            case "name-valid" -> Optional.of(party.name().isEmpty() ? "0" : "1");
            case "num-valid" -> Optional.of(party.number().isEmpty() ? "0" : "1");
            case "name-charset" -> Optional.of(nameOf(details.charset()));
            case "num-plan", "ton" -> Optional.of(Integer.toString(details.plan()));
            default -> SubaddressItems.read(details.subaddress(), item);
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
        PartyDetails details = party.details();
        return switch (item) {
            case "all" -> Optional.of(withAll(party, value));
            case "name" -> Optional.of(party.withName(value));
            case "num", "number" -> Optional.of(party.withNumber(value));
            case "tag" -> Optional.of(party.withTag(value));
            case "pres" -> presentation(value.strip()).map(party::withPresentation);
            case "num-pres" -> presentation(value.strip()).map(party::withNumberPresentation);
            case "name-pres" ->
                    presentation(value.strip())
                            .map(details::withNamePresentation)
                            .map(party::withDetails);
            case "name-valid" -> Optional.of(Numbers.isZero(value) ? party.withName("") : party);
            case "num-valid" -> Optional.of(Numbers.isZero(value) ? party.withNumber("") : party);
            case "name-charset" -> charset(value).map(details::withCharset).map(party::withDetails);
            case "num-plan", "ton" ->
                    Numbers.octet(value).map(details::withPlan).map(party::withDetails);
            default ->
                    SubaddressItems.with(details.subaddress(), item, value)
                            .map(details::withSubaddress)
                            .map(party::withDetails);
        };
    }

    /** The party that a text like {@code "name" <number>} names. */
    static PartyId parse(String text) {
        return withAll(PartyId.UNKNOWN, text);
    }

    private static PartyId withAll(PartyId party, String value) {
        Matcher form = ALL.matcher(value);
        return form.matches()
                ? party.withName(Escapes.unquoted(form.group(1))).withNumber(form.group(2).strip())
                : party.withName("").withNumber(value.strip());
    }

    private static Optional<Integer> presentation(String text) {
        return Presentation.named(text).map(Presentation::value).or(() -> Numbers.octet(text));
    }

    private static String nameOf(PartyDetails.Charset charset) {
        return charset.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<PartyDetails.Charset> charset(String text) {
        for (PartyDetails.Charset charset : PartyDetails.Charset.values()) {
            if (nameOf(charset).equalsIgnoreCase(text.strip())) {
                return Optional.of(charset);
            }
        }
        return Optional.empty();
    }
}
