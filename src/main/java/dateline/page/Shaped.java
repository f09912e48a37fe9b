package dateline.page;

/**
 * A value that pages show. It says itself what its components are called and how each is read, so
 * that neither a fingerprint nor a template has to find out by reflection, which costs a short run
 * its first milliseconds and a long one a twentieth of its time. A test holds each shape against
 * its record.
 */
public interface Shaped {

    /** The shape of this class: its components, in order. */
    Shape shape();
}
