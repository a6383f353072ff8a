package astrolabe.engine.expression;

/** Told what is wrong with a text, and where. */
@FunctionalInterface
public interface Complaints {

    /**
     * @param index of the character where it is, counted from 0
     */
    void at(int index, String text);
}
