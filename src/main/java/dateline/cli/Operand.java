package dateline.cli;

/**
 * What a command is given besides its options.
 *
 * @param label what stands for it in the help
 * @param needed whether the command can't do without it
 */
record Operand(String label, String description, boolean needed) {

    /** As the help writes it. */
    String form() {
        return needed ? label : "[" + label + "]";
    }
}
