package astrolabe.engine.function;

import java.util.ArrayList;
import java.util.List;

/** A text cut at each delimiter; an empty text has no fields. */
final class Fields {

    private Fields() {}

    static List<String> of(String text, char delimiter) {
        List<String> fields = new ArrayList<>();
        if (text.isEmpty()) {
            return fields;
        }
        int from = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
            fields.add(text.substring(from, at));
            from = at + 1;
        }
        fields.add(text.substring(from));
        return fields;
    }
}
