package dateline.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The script that completes a command line. bash parts a word at {@code =} and zsh does not, so it
 * reads both. All words in it are those of the grammar: letters and dashes.
 */
final class Completion {

    private static final String SCRIPT =
            """
            #!/usr/bin/env bash
            # Completes the command line of dateline, in bash and in zsh:
            #   eval "$(dateline generate-completion)"
            if [ -n "${ZSH_VERSION-}" ]; then
              type compdef > /dev/null || { autoload -U +X compinit && compinit; }
              autoload -U +X bashcompinit && bashcompinit
            fi

            _dateline() {
              local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD - 1]}"
              local joined='' assigned='' ended='' value='' operand='' options='' i IFS=$' \\t\\n'
              COMPREPLY=()
              if [ "$COMP_CWORD" -eq 1 ]; then
                COMPREPLY=($(compgen -W '@top' -- "$word"))
                return 0
              fi
              for ((i = 2; i < COMP_CWORD; i++)); do
                [ "${COMP_WORDS[i]}" != -- ] || ended=yes
              done
              case "$word" in
                --*=*) assigned=yes before="${word%%=*}" joined="${word%%=*}=" word="${word#*=}" ;;
                =) assigned=yes word='' ;;
                *) [ "$before" != = ] || { assigned=yes before="${COMP_WORDS[COMP_CWORD - 2]}"; } ;;
              esac
              case "${COMP_WORDS[1]}" in
            @commands
              esac
              [ -z "$ended" ] || { value='' options='' assigned=''; }
              if [ -z "$value" ]; then
                [ -z "$assigned" ] || return 0
                case "$word" in
                  -*) value="$options" ;;
                  *) value="${operand:-$options}" ;;
                esac
              fi
              case "$value" in
                @any) ;;
                @folder)
                  while IFS= read -r i; do COMPREPLY+=("$i"); done < <(compgen -d -P "$joined" -- "$word")
                  compopt -o filenames 2> /dev/null
                  ;;
                *) COMPREPLY=($(compgen -P "$joined" -W "$value" -- "$word")) ;;
              esac
              return 0
            }
            complete -F _dateline dateline
            """;

    private static final String ANY = "@any";

    private Completion() {}

    static String script() {
        var commands = new StringBuilder();
        for (Command command : Grammar.COMMANDS) {
            append(commands, command);
        }
        var top = new ArrayList<>(Grammar.names());
        top.addAll(options(Grammar.TOP));
        return SCRIPT.replace("@top", String.join(" ", top))
                .replace("@commands\n", commands.toString());
    }

    private static void append(StringBuilder text, Command command) {
        text.append("    ").append(command.name()).append(")\n");
        line(text, "  options=" + quoted(options(command)));
        for (Operand operand : command.operands()) {
            if (!offered(operand).equals("''")) {
                line(text, "  operand=" + offered(operand));
            }
        }
        line(text, "  case \"$before\" in");
        for (Option option : command.options()) {
            if (option.label() != null) {
                line(text, "    " + option.name() + ") value=" + offered(option) + " ;;");
            }
        }
        line(text, "  esac");
        line(text, "  ;;");
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append('\n');
    }

    private static List<String> options(Command command) {
        var names = new ArrayList<String>();
        for (Option option : command.options()) {
            if (!option.hidden()) {
                names.add(option.name());
            }
        }
        return names;
    }

    private static String offered(Operand operand) {
        return switch (operand.label()) {
            case Grammar.FOLDER -> "@folder";
            case Grammar.COMMAND -> quoted(Grammar.names());
            default -> "''";
        };
    }

    private static String offered(Option option) {
        if (!option.choices().isEmpty()) {
            return quoted(option.choices());
        }
        return Grammar.FOLDER.equals(option.label()) ? "@folder" : ANY;
    }

    private static String quoted(List<String> words) {
        return "'" + String.join(" ", words) + "'";
    }
}
