package vietqr.comparison;

import vietqr.payment.Direction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Sorted rows in a file of their own, which is deleted as soon as it is open. */
final class Stretch {
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final int count;

    private Stretch(FileChannel file, int count) {
        this.file = file;
        this.count = count;
    }

    static Stretch write(List<Row> rows) throws IOException {
        Path path = Files.createTempFile("vietqr-comparison-", ".rows");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
        for (Row row : rows) write(row, out);
        out.flush();
        return new Stretch(file, rows.size());
    }

    static String home() {
        return System.getProperty("java.io.tmpdir");
    }

    private static void write(Row row, DataOutputStream out) throws IOException {
        out.writeLong(row.id());
        out.writeInt(row.day());
        out.writeByte(row.direction().ordinal());
        out.writeLong(row.amount());
        writeText(row.reference(), out);
        writeText(row.plainReference(), out);
        out.writeShort(row.stem());
        writeText(row.letters(), out);
        writeText(row.code(), out);
        writeText(row.payer(), out);
        writeText(row.payerAccount(), out);
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    Iterator<Row> rows() {
        return new Reader();
    }

    void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Reader implements Iterator<Row> {
        private final DataInputStream in = new DataInputStream(new BufferedInputStream(new Places(file), BUFFER));
        private int left = count;

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Row next() {
            if (left == 0) throw new NoSuchElementException();
            left--;
            try {
                return new Row(
                        in.readLong(),
                        in.readInt(),
                        in.readByte() == 0 ? Direction.C : Direction.D,
                        in.readLong(),
                        readText(),
                        readText(),
                        in.readUnsignedShort(),
                        readText(),
                        readText(),
                        readText(),
                        readText());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String readText() throws IOException {
            int length = in.readUnsignedShort();
            if (length == 0) return "";
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Reads a file from its beginning without moving the place where others read it. */
    private static final class Places extends InputStream {
        private final FileChannel file;
        private long at;

        Places(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("always read through a buffer");
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = file.read(ByteBuffer.wrap(bytes, from, length), at);
            if (read > 0) at += read;
            return read;
        }
    }
}
