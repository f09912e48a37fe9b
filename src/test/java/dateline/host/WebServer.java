package dateline.host;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real web server over a site, on loopback and as its include file says. */
final class WebServer implements AutoCloseable {

    private static final int PATIENCE = 100;

    private final Process process;
    private final int port;
    private final Path log;
    private final HttpClient client = HttpClient.newHttpClient();

    private WebServer(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static WebServer nginx(Path site, Path run) throws IOException, InterruptedException {
        int port = free();
        Files.createDirectories(run);
        String user = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
        Files.writeString(
                run.resolve("nginx.conf"),
                user
                        + """
                        daemon off; worker_processes 1; pid %1$s/pid; error_log stderr notice;
                        events { worker_connections 64; }
                        http {
                          include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
                          client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
                          uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                          server {
                            listen 127.0.0.1:%2$d; absolute_redirect off;
                            root %3$s;
                            include %3$s/_nginx.conf;
                          }
                        }
                        """
                                .formatted(run, port, site));
        return started(
                List.of(which("nginx"), "-p", run + "/", "-c", run + "/nginx.conf", "-e", "stderr"),
                port,
                run);
    }

    static WebServer apache(Path site, Path run) throws IOException, InterruptedException {
        int port = free();
        Files.createDirectories(run);
        // As root it gives its own rights away, and must be able to come to the site then.
        boolean root = System.getProperty("user.name").equals("root");
        var modules = new StringBuilder();
        for (String module :
                List.of("mpm_event", "authz_core", "mime", "dir", "alias", "headers", "rewrite")) {
            modules.append(
                    "LoadModule %1$s_module /usr/lib/apache2/modules/mod_%1$s.so\n"
                            .formatted(module));
        }
        Files.writeString(
                run.resolve("httpd.conf"),
                """
                ServerRoot %1$s
                PidFile %1$s/pid
                DefaultRuntimeDir %1$s
                Listen 127.0.0.1:%2$d
                ServerName localhost
                ErrorLog %1$s/errors
                %3$s
                TypesConfig /etc/mime.types
                <VirtualHost 127.0.0.1:%2$d>
                DocumentRoot %4$s
                <Directory %4$s>
                Require all granted
                </Directory>
                Include %4$s/_apache.conf
                </VirtualHost>
                """
                        .formatted(
                                run,
                                port,
                                modules + (root ? "User www-data\nGroup www-data\n" : ""),
                                site));
        if (root) {
            for (Path folder = site; folder != null; folder = folder.getParent()) {
                folder.toFile().setExecutable(true, false);
            }
        }
        return started(
                List.of(which("apache2"), "-DFOREGROUND", "-f", run + "/httpd.conf"), port, run);
    }

    static WebServer caddy(Path site, Path run) throws IOException, InterruptedException {
        int port = free();
        Files.createDirectories(run);
        Files.writeString(
                run.resolve("Caddyfile"),
                """
                {
                \tadmin off
                \tauto_https off
                \tstorage file_system %1$s/store
                }
                http://127.0.0.1:%2$d {
                \tbind 127.0.0.1
                \troot * %3$s
                \timport %3$s/_caddy.conf
                }
                """
                        .formatted(run, port, site));
        return started(
                List.of(
                        which("caddy"),
                        "run",
                        "--config",
                        run + "/Caddyfile",
                        "--adapter",
                        "caddyfile"),
                port,
                run);
    }

    private static WebServer started(List<String> command, int port, Path run)
            throws IOException, InterruptedException {
        Path log = run.resolve("log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        for (String home : List.of("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")) {
            builder.environment().put(home, run.toString());
        }
        var server = new WebServer(builder.start(), port, log);
        for (int i = 0; i < PATIENCE; i++) {
            if (!server.process.isAlive()) {
                break;
            }
            try {
                server.get("/");
                return server;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        server.close();
        throw new AssertionError(command + " did not start:\n" + Files.readString(log));
    }

    private static String which(String name) {
        for (String folder : (System.getenv("PATH") + ":/usr/sbin").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return Path.of(folder, name).toString();
            }
        }
        throw new AssertionError("not on PATH: " + name + " (see src/test/tools/servers.sh)");
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /**
     * @param headers names and values in turn
     */
    HttpResponse<byte[]> get(String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
