package astrolabe.server.log;

import java.util.List;

/**
 * The views whose mask has all classes of one type of event, and the text of its {@code Privilege}.
 */
record Audience(String privilege, List<View> views) {

    static final Audience NOBODY = new Audience("", List.of());

    boolean isEmpty() {
        return views.isEmpty();
    }
}
