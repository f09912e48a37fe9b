package dateline.publish.sftp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * All that lies under a folder: many folders are looked into at once, so that the way to the server
 * and back is gone but a few times.
 *
 * @param folders the first one among them, each before what lies in it
 */
record Walk(List<String> folders, List<String> files) {

    /** Servers keep a file open for each folder that is looked into. */
    private static final int AT_ONCE = 64;

    private static final int READS = 2;

    Walk {
        folders = List.copyOf(folders);
        files = List.copyOf(files);
    }

    static Walk of(SftpChannel channel, String root) throws IOException {
        var folders = new ArrayList<String>();
        var files = new ArrayList<String>();
        folders.add(root);
        for (int from = 0; from < folders.size(); ) {
            int to = Math.min(folders.size(), from + AT_ONCE);
            look(channel, List.copyOf(folders.subList(from, to)), folders, files);
            from = to;
        }
        return new Walk(folders, files);
    }

    private static void look(
            SftpChannel channel, List<String> some, List<String> folders, List<String> files)
            throws IOException {
        List<Message> opening = new ArrayList<>();
        some.forEach(folder -> opening.add(Message.of(Message.OPENDIR).text(folder)));
        var handles = new ArrayList<byte[]>();
        for (CompletableFuture<Reply> answer : channel.send(opening)) {
            handles.add(channel.await(answer).expect(Message.HANDLE).bytes());
        }
        List<Message> reading = new ArrayList<>();
        for (byte[] handle : handles) {
            for (int i = 0; i < READS; i++) {
                reading.add(Message.of(Message.READDIR).bytes(handle));
            }
        }
        List<CompletableFuture<Reply>> read = channel.send(reading);
        List<Message> closing = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            boolean more = true;
            for (int k = 0; k < READS; k++) {
                more = into(some.get(i), channel.await(read.get(i * READS + k)), folders, files);
            }
            while (more) {
                Reply next = channel.ask(Message.of(Message.READDIR).bytes(handles.get(i)));
                more = into(some.get(i), next, folders, files);
            }
            closing.add(Message.of(Message.CLOSE).bytes(handles.get(i)));
        }
        channel.send(closing);
    }

    /** Whether there may be more. */
    private static boolean into(
            String folder, Reply reply, List<String> folders, List<String> files)
            throws IOException {
        Status status = reply.status();
        if (status != null && status.code() == Status.END) {
            return false;
        }
        for (Entry entry : entries(reply)) {
            (entry.attributes().isFolder() ? folders : files).add(folder + "/" + entry.name());
        }
        return true;
    }

    /** One name in a folder. */
    record Entry(String name, Reply.Attributes attributes) {}

    /** What a part of a folder's list says. */
    static List<Entry> entries(Reply reply) throws IOException {
        reply.expect(Message.NAME);
        var entries = new ArrayList<Entry>();
        for (int left = reply.number(); left > 0; left--) {
            String name = reply.text();
            // For people, as `ls -l` has it.
            reply.bytes();
            Reply.Attributes attributes = reply.attributes();
            if (!name.equals(".") && !name.equals("..")) {
                entries.add(new Entry(name, attributes));
            }
        }
        return entries;
    }
}
