package dateline.cli;

import dateline.order.Order;
import dateline.order.Showing;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words become what is asked of a preview. */
final class Serving {

    static final int PORT = 4000;

    private static final int TOKEN_BYTES = 12;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private Serving() {}

    static Showing of(Words words, Order order) throws WrongUse {
        boolean served = words.command().name().equals("serve");
        String port = served ? words.value(Grammar.PORT) : null;
        String host = served ? words.value(Grammar.HOST) : null;
        boolean network = host != null && !THIS_MACHINE.contains(host);
        return new Showing(
                order,
                words.value(Grammar.NOW) == null ? null : order.now(),
                port == null ? PORT : port(port),
                port != null,
                network ? address(host) : null,
                network ? token() : null,
                words.has(Grammar.DRAFTS),
                words.has(Grammar.HELD));
    }

    private static int port(String value) throws WrongUse {
        int port = value.matches("[0-9]{1,5}") ? Integer.parseInt(value) : -1;
        if (port < 0 || port > 65_535) {
            throw WrongUse.noPort(value);
        }
        return port;
    }

    /** The address itself, or {@code auto} for the one that this machine has on its network. */
    private static String address(@Nullable String host) throws WrongUse {
        if (host == null || !host.matches("auto|[0-9.]{7,15}|[0-9A-Fa-f:]{2,45}")) {
            throw WrongUse.noHost(String.valueOf(host));
        }
        if (!host.equals("auto")) {
            return host;
        }
        String found = onTheNetwork();
        if (found == null) {
            throw WrongUse.noNetwork();
        }
        return found;
    }

    private static @Nullable String onTheNetwork() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Serving::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(
                            address ->
                                    address.isSiteLocalAddress()
                                            && address.getAddress().length == 4)
                    .map(InetAddress::getHostAddress)
                    .sorted()
                    .findFirst()
                    .orElse(null);
        } catch (SocketException e) {
            return null;
        }
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
