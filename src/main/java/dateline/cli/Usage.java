package dateline.cli;

import java.util.ArrayList;
import java.util.List;

/** The help of a command, in two columns. */
final class Usage {

    private static final String INDENT = "      ";

    private Usage() {}

    static String of(Command command) {
        return command.isTop() ? top() : one(command);
    }

    private static String top() {
        var text = new StringBuilder();
        text.append(Grammar.TOP.description()).append("\n\nUsage: dateline COMMAND [OPTIONS]\n");
        append(text, "\nOptions:\n", options(Grammar.TOP), 3);
        var commands = new ArrayList<Line>();
        for (Command command : Grammar.COMMANDS) {
            commands.add(new Line("  " + command.name(), command.description()));
        }
        append(text, "\nCommands:\n", commands, 2);
        return text.append("\ndateline help COMMAND tells more about a command.\n").toString();
    }

    private static String one(Command command) {
        var text = new StringBuilder("Usage: dateline " + command.name() + " [OPTIONS]");
        List<Line> options = options(command);
        var operands = new ArrayList<Line>();
        for (Operand operand : command.operands()) {
            text.append(' ').append(operand.form());
            operands.add(new Line(INDENT + operand.form(), operand.description()));
        }
        text.append('\n').append(command.description()).append('\n');
        int width = Math.max(width(operands), width(options)) + 3;
        if (!operands.isEmpty()) {
            append(text, "\n", operands, width - width(operands));
        }
        append(text, "\nOptions:\n", options, width - width(options));
        return text.toString();
    }

    private static List<Line> options(Command command) {
        var lines = new ArrayList<Line>();
        for (Option option : command.options()) {
            if (!option.hidden()) {
                String letter = option.letter() == null ? INDENT : "  " + option.letter() + ", ";
                lines.add(new Line(letter + option.name() + option.form(), option.description()));
            }
        }
        return lines;
    }

    private static void append(StringBuilder text, String head, List<Line> lines, int gap) {
        int width = width(lines) + gap;
        text.append(head);
        for (Line line : lines) {
            text.append(line.form())
                    .append(" ".repeat(width - line.form().length()))
                    .append(line.description())
                    .append('\n');
        }
    }

    private static int width(List<Line> lines) {
        int width = 0;
        for (Line line : lines) {
            width = Math.max(width, line.form().length());
        }
        return width;
    }

    /** A form and what it means. */
    private record Line(String form, String description) {}
}
