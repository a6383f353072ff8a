package astrolabe.engine.expression;

/**
 * What a dialplan text can refer to where it is evaluated. What is unset or unknown is an empty
 * text.
 */
public interface Scope {
    String variable(String name);

    String function(String name, String arguments);
}
