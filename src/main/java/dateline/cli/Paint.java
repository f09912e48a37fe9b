package dateline.cli;

import dateline.problem.Severity;

/** Colours, where they are welcome. */
record Paint(boolean coloured) {

    String bold(String text) {
        return in("1", text);
    }

    String loud(Severity severity, String text) {
        return in(severity == Severity.ERROR ? "1;31" : "1;33", text);
    }

    private String in(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
