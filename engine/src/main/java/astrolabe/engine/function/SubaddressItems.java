package astrolabe.engine.function;

import astrolabe.engine.event.Subaddress;
import java.util.Optional;

/** What functions call the parts of a subaddress. */
final class SubaddressItems {

    private SubaddressItems() {}

    static Optional<String> read(Subaddress address, String item) {
        return switch (item) {
            case "subaddr" -> Optional.of(address.digits());
            case "subaddr-valid" -> Optional.of(address.isKnown() ? "1" : "0");
            case "subaddr-type" -> Optional.of(Integer.toString(address.type()));
            case "subaddr-odd" -> Optional.of(address.odd() ? "1" : "0");
            default -> Optional.empty();
        };
    }

    /** The subaddress with a part set; nothing when there is no such part or it can't be that. */
    static Optional<Subaddress> with(Subaddress address, String item, String value) {
        return switch (item) {
            case "subaddr" -> Optional.of(address.withDigits(value));
            case "subaddr-valid" ->
                    Optional.of(Numbers.isZero(value) ? address.withDigits("") : address);
            case "subaddr-type" -> Numbers.octet(value).map(address::withType);
            case "subaddr-odd" -> Optional.of(address.withOdd(!Numbers.isZero(value)));
            default -> Optional.empty();
        };
    }
}
