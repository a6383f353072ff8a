package astrolabe.features.records;

import astrolabe.engine.cdr.RecordFields.Form;

/**
 * What stands in the parentheses of {@code CDR(name,options)}.
 *
 * @param name of the field or variable
 */
record RecordArguments(String name, Form form) {

    static RecordArguments of(String text) {
        int comma = text.indexOf(',');
        String name = (comma < 0 ? text : text.substring(0, comma)).strip();
        String options = comma < 0 ? "" : text.substring(comma + 1);
        if (options.indexOf('f') >= 0) {
            return new RecordArguments(name, Form.FRACTIONAL);
        }
        return new RecordArguments(name, options.indexOf('u') < 0 ? Form.READABLE : Form.RAW);
    }
}
