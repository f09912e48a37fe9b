package dateline.edition;

/** The publication status that the copy itself states (IPTC: usable, withheld, canceled). */
public enum Status {
    USABLE,
    WITHHELD,
    KILLED
}
