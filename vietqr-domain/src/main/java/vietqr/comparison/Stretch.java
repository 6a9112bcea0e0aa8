package vietqr.comparison;

import vietqr.kernel.Scratch;
import vietqr.payment.Direction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongPredicate;

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
        Path path = Scratch.file("vietqr-comparison-", ".rows");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Row row : rows) write(row, bytes, out);
        out.flush();
        return new Stretch(file, rows.size());
    }

    static String home() {
        return Scratch.directory().toString();
    }

    /** Its length and its amount first, so that it can be passed over. */
    private static void write(Row row, ByteArrayOutputStream bytes, DataOutputStream out) throws IOException {
        bytes.reset();
        DataOutputStream body = new DataOutputStream(bytes);
        body.writeLong(row.id());
        body.writeInt(row.day());
        body.writeByte(row.direction().ordinal());
        writeText(row.reference(), body);
        writeText(row.plainReference(), body);
        body.writeShort(row.stem());
        writeText(row.letters(), body);
        writeText(row.code(), body);
        writeText(row.payer(), body);
        writeText(row.payerAccount(), body);
        out.writeInt(bytes.size());
        out.writeLong(row.amount());
        bytes.writeTo(out);
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    Iterator<Row> rows() {
        return rows(amount -> true);
    }

    Iterator<Row> rows(LongPredicate wantedAmount) {
        return new Reader(wantedAmount);
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
        private final LongPredicate wantedAmount;
        private int left = count;
        private Row next;

        Reader(LongPredicate wantedAmount) {
            this.wantedAmount = wantedAmount;
            advance();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            if (next == null) throw new NoSuchElementException();
            Row row = next;
            advance();
            return row;
        }

        private void advance() {
            next = null;
            try {
                while (next == null && left > 0) {
                    left--;
                    int length = in.readInt();
                    long amount = in.readLong();
                    if (wantedAmount.test(amount)) next = read(amount);
                    else in.skipNBytes(length);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Row read(long amount) throws IOException {
            return new Row(
                    in.readLong(),
                    in.readInt(),
                    in.readByte() == 0 ? Direction.C : Direction.D,
                    amount,
                    readText(),
                    readText(),
                    in.readUnsignedShort(),
                    readText(),
                    readText(),
                    readText(),
                    readText());
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
