package astrolabe.engine.function;

/** A group written as {@code group@category}; both parts may be empty. */
record GroupName(String group, String category) {

    static GroupName parse(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new GroupName(text.strip(), "")
                : new GroupName(text.substring(0, at).strip(), text.substring(at + 1).strip());
    }
}
