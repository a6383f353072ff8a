package astrolabe.features.callfile;

/** How a call file ended. */
enum Status {
    COMPLETED("Completed"),
    EXPIRED("Expired"),
    FAILED("Failed");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** The line that a finished file ends with. */
    String line() {
        return "Status: " + word + "\n";
    }
}
