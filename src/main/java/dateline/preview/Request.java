package dateline.preview;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody asks for. */
final class Request {

    private final HttpExchange exchange;
    private final String method;
    private final @Nullable String query;
    private final @Nullable String rawPath;

    Request(HttpExchange exchange) {
        this.exchange = exchange;
        this.method = exchange.getRequestMethod();
        this.query = exchange.getRequestURI().getRawQuery();
        this.rawPath = exchange.getRequestURI().getRawPath();
    }

    boolean isGet() {
        return method.equals("GET");
    }

    boolean only() {
        return isGet() || method.equals("HEAD");
    }

    boolean isForEvents() {
        return (Proofs.OWN + "events").equals(rawPath);
    }

    /** Sound and decoded; null when it is none of ours. */
    @Nullable String path() {
        // Two slashes begin the name of another host (RFC 3986, section 4.2).
        return exchange.getRequestURI().getRawAuthority() == null
                        && !exchange.getRequestURI().toString().startsWith("//")
                ? Asked.path(rawPath)
                : null;
    }

    @Nullable String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    List<String> headers(String name) {
        return exchange.getRequestHeaders().getOrDefault(name, List.of());
    }

    /** A parameter of the query; null when it is not there, or written wrongly. */
    @Nullable String parameter(String name) {
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                try {
                    return URLDecoder.decode(
                            pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return null;
                }
            }
        }
        return null;
    }

    @Nullable String cookie(String name) {
        for (String header : headers("Cookie")) {
            for (String pair : header.split(";", -1)) {
                if (pair.strip().startsWith(name + "=")) {
                    return pair.strip().substring(name.length() + 1);
                }
            }
        }
        return null;
    }

    /** Whether the browser has this already (RFC 9110, section 13.1.2). */
    boolean knows(String tag) {
        for (String header : headers("If-None-Match")) {
            for (String one : header.split(",", -1)) {
                String bare = one.strip();
                if (bare.equals("*")
                        || (bare.startsWith("W/") ? bare.substring(2) : bare).equals(tag)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a part is still a part of the same (RFC 9110, section 13.1.5). */
    boolean mayHavePart(String tag) {
        String known = header("If-Range");
        return known == null || known.equals(tag);
    }
}
