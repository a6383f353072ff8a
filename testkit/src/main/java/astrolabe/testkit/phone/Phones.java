package astrolabe.testkit.phone;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.ChannelTechnology;
import astrolabe.launcher.TechnologyMaker;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The phones of a test, reached as {@code PJSIP/name}; to be given to one program as a further
 * technology. Any thread.
 */
public final class Phones implements TechnologyMaker {

    private final List<Phone> phones;
    private volatile @Nullable PhoneTechnology technology;

    private Phones(List<Phone> phones) {
        this.phones = phones;
    }

    /** These phones and no others. */
    public static Phones of(Phone... phones) {
        return new Phones(List.of(phones));
    }

    @Override
    public ChannelTechnology make(Pbx pbx) {
        PhoneTechnology made = new PhoneTechnology(pbx, this);
        technology = made;
        return made;
    }

    Optional<Phone> find(String name) {
        return phones.stream().filter(phone -> phone.name().equals(name)).findFirst();
    }

    List<String> names() {
        return phones.stream().map(Phone::name).toList();
    }

    /**
     * The phone of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Phone phone(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no phone " + name));
    }

    /**
     * A phone calls an extension of context {@code default}. One that does not exist is refused,
     * and no channel is made.
     *
     * @return whether there is a call
     */
    public boolean call(String name, String extension) {
        return Objects.requireNonNull(technology, "the program is still to be made")
                .call(phone(name), extension);
    }
}
