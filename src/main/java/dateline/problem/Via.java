package dateline.problem;

/**
 * A place that led to another one, where the fault is: a template that includes the faulty one.
 *
 * @param call what stands there, cut short
 */
public record Via(Place place, String call) {

    /** As it is told to a person. */
    @Override
    public String toString() {
        return place + ": " + call;
    }
}
