package dateline.problem;

/** How bad a problem is. Warnings can be silenced by their code, errors cannot. */
public enum Severity {
    ERROR,
    WARNING;

    /** The word shown to editors. */
    public String word() {
        return this == ERROR ? "error" : "warning";
    }
}
