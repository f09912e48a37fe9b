package dateline.page;

import java.io.IOException;

/** The type that pages are set in. */
public interface Templates {

    /**
     * Fills a template with a page's value.
     *
     * @param name such as {@code article/article.ftlh}
     * @param value what the template may use: a record; its components are the names
     * @throws Page.Unprintable when the template is at fault
     */
    void fill(String name, Record value, Sheet.Sink sink) throws IOException;

    /**
     * A hash over the named template and all that it includes; the same for every page that uses
     * it.
     */
    Fingerprint fingerprint(String name);
}
