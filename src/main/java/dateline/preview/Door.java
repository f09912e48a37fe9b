package dateline.preview;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in. On loopback: who calls us by a name of this machine, so that a page from
 * elsewhere whose name was bent to lead here stays outside. On a network: who has the token
 * besides.
 */
final class Door {

    private static final String COOKIE = "dateline-token";
    static final String TOKEN = "token";

    private final InetAddress own;
    private final int port;
    private final @Nullable String token;

    Door(InetSocketAddress address, @Nullable String token) {
        this.own = address.getAddress();
        this.port = address.getPort();
        this.token = token;
    }

    /** Null when the request may come in. */
    @Nullable Answer refuses(Request request) {
        List<String> hosts = request.headers("Host");
        if (hosts.size() != 1 || !isOurs(hosts.get(0))) {
            return Answer.line(421, "This preview answers to localhost alone.");
        }
        if (!request.only()) {
            return Answer.line(405, "A preview is only read.").with("Allow", "GET, HEAD");
        }
        return token == null ? null : withoutToken(request, token);
    }

    private boolean isOurs(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        for (String ours : List.of("localhost", "127.0.0.1", "[::1]", literal(own))) {
            if (name.equals(ours + ":" + port) || port == 80 && name.equals(ours)) {
                return true;
            }
        }
        return false;
    }

    private static String literal(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        String bare = zone < 0 ? text : text.substring(0, zone);
        return bare.indexOf(':') >= 0 ? "[" + bare + "]" : bare;
    }

    private static @Nullable Answer withoutToken(Request request, String token) {
        String path = request.path();
        String given = request.parameter(TOKEN);
        if (given != null && path != null && same(given, token)) {
            return Answer.moved(302, dateline.page.Address.encode(path))
                    .with(
                            "Set-Cookie",
                            COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Strict");
        }
        String cookie = request.cookie(COOKIE);
        return cookie != null && same(cookie, token)
                ? null
                : Answer.line(403, "The address needs the token that the terminal shows.");
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
