package dateline.publish.sftp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A message to the server, as it is put together (draft-ietf-secsh-filexfer-02, 3). */
final class Message {

    static final int INIT = 1;
    static final int VERSION = 2;
    static final int OPEN = 3;
    static final int CLOSE = 4;
    static final int READ = 5;
    static final int WRITE = 6;
    static final int LSTAT = 7;
    static final int FSTAT = 8;
    static final int SETSTAT = 9;
    static final int OPENDIR = 11;
    static final int READDIR = 12;
    static final int REMOVE = 13;
    static final int MKDIR = 14;
    static final int RMDIR = 15;
    static final int REALPATH = 16;
    static final int STAT = 17;
    static final int READLINK = 19;
    static final int SYMLINK = 20;
    static final int STATUS = 101;
    static final int HANDLE = 102;
    static final int DATA = 103;
    static final int NAME = 104;
    static final int ATTRS = 105;
    static final int EXTENDED = 200;

    private final int type;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(128);

    private Message(int type) {
        this.type = type;
    }

    static Message of(int type) {
        return new Message(type);
    }

    /** One of those that have a name instead of a number. */
    static Message extended(String name) {
        return of(EXTENDED).text(name);
    }

    Message text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Message bytes(byte[] bytes) {
        return bytes(bytes, bytes.length);
    }

    Message bytes(byte[] bytes, int length) {
        number(length);
        body.write(bytes, 0, length);
        return this;
    }

    Message number(int number) {
        body.write(number >>> 24);
        body.write(number >>> 16);
        body.write(number >>> 8);
        body.write(number);
        return this;
    }

    Message large(long number) {
        return number((int) (number >>> 32)).number((int) number);
    }

    /** With its length in front; the first message of all has the version for an id. */
    byte[] sealed(int id) {
        byte[] rest = body.toByteArray();
        var whole = new Message(type);
        whole.number(rest.length + 5);
        whole.body.write(type);
        whole.number(id);
        whole.body.writeBytes(rest);
        return whole.body.toByteArray();
    }
}
