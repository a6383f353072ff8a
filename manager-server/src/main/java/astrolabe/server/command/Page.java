package astrolabe.server.command;

import astrolabe.manager.ConsoleOutput;

/** A page of the reference, section by section. */
record Page(ConsoleOutput out) {

    void title(String kind, String name) {
        out.line("");
        out.line("  -= Info about " + kind + " '" + name + "' =- ");
        out.line("");
    }

    void section(String name, String text) {
        out.line("[" + name + "]");
        out.line(text.isEmpty() ? "Not available" : text);
        out.line("");
    }

    void end(String name) {
        out.line("[End " + name + "]");
    }

    void argument(String name, String text) {
        out.line("");
        out.line(name);
        out.line("    " + text);
    }
}
