package astrolabe.engine.expression;

/** A piece of an expression. */
sealed interface Token {

    /** A number, word or quoted text; the quotes are part of the text. */
    record Operand(String text) implements Token {}

    /** A name with the parenthesis of its arguments right behind it. */
    record Call(String name) implements Token {}

    /** An operator or punctuation mark. */
    record Mark(String text) implements Token {}

    /** The end of the expression. */
    record End() implements Token {}
}
