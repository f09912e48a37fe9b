package dateline.publish.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What {@code git fast-import} reads (git-fast-import(1)). */
final class Commits {

    private final OutputStream out;

    Commits(OutputStream out) throws IOException {
        this.out = out;
        text("feature done\n");
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of a file, to be named by a number. */
    void blob(int mark, long size, InputStream bytes) throws IOException {
        text("blob\nmark :" + mark + "\ndata " + size + "\n");
        bytes.transferTo(out);
        text("\n");
    }

    void commit(String ref, String author, Instant at, String message, String parent)
            throws IOException {
        byte[] words = message.getBytes(StandardCharsets.UTF_8);
        text("commit " + ref + "\n");
        text("committer " + author + " " + at.getEpochSecond() + " +0000\n");
        text("data " + words.length + "\n");
        out.write(words);
        text("\n");
        if (!parent.isEmpty()) {
            text("from " + parent + "\n");
        }
    }

    void clear(String folder) throws IOException {
        text(folder.isEmpty() ? "deleteall\n" : "D " + quoted(folder) + "\n");
    }

    /**
     * A file of the commit.
     *
     * @param blob its id, or a mark
     */
    void file(String blob, String path) throws IOException {
        text("M 100644 " + blob + " " + quoted(path) + "\n");
    }

    void file(byte[] bytes, String path) throws IOException {
        text("M 100644 inline " + quoted(path) + "\ndata " + bytes.length + "\n");
        out.write(bytes);
        text("\n");
    }

    void tree(String id, String path) throws IOException {
        text("M 040000 " + id + " " + quoted(path) + "\n");
    }

    void done() throws IOException {
        text("done\n");
    }

    private static String quoted(String path) {
        var quoted = new StringBuilder(path.length() + 2).append('"');
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append('\\').append(c >> 6).append(c >> 3 & 7).append(c & 7);
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
