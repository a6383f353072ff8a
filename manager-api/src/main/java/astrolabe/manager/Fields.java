package astrolabe.manager;

/** Something that takes named fields in wire order: an event being written, an item of a list. */
public interface Fields {

    Fields field(String name, String value);

    default Fields field(String name, long value) {
        return field(name, Long.toString(value));
    }
}
