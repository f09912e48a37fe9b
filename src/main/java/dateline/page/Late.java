package dateline.page;

/**
 * A value that costs more to make than to describe: it is made when its page is printed. The
 * fingerprint covers all that it is made from.
 */
public interface Late extends Fingerprint.Fingerprinted {

    /** The value as templates see it; the same whenever it is made. */
    Record made();
}
