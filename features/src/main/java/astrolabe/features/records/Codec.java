package astrolabe.features.records;

import java.util.List;

/** Entries of one kind as texts, for the journal. */
interface Codec<T> {

    List<String> encode(T entry);

    /**
     * @throws IllegalArgumentException when the texts are not those of an entry
     */
    T decode(List<String> texts);
}
