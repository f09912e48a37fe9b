package dateline.output;

import dateline.page.Address;
import java.net.URI;

/**
 * How an address becomes a link: from the host's root within the site, absolute where it is read
 * elsewhere.
 *
 * @param url of the front page, ends in a slash
 * @param root path of the front page, ends in a slash
 */
public record Paths(String url, String root) {

    static Paths of(String url) {
        String path = URI.create(url).getRawPath();
        return new Paths(url, path == null || path.isEmpty() ? "/" : path);
    }

    public String href(Address address) {
        return root + address.encoded().substring(1);
    }

    public String absolute(Address address) {
        return url + address.encoded().substring(1);
    }
}
