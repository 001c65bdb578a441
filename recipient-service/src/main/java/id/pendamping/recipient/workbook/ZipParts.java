package id.pendamping.recipient.workbook;

import static id.pendamping.recipient.workbook.UnfitWorkbook.Fault.BROKEN;
import static id.pendamping.recipient.workbook.UnfitWorkbook.Fault.NO_WORKBOOK;
import static id.pendamping.recipient.workbook.UnfitWorkbook.Fault.SWELLS;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of an archive. It is believed in nothing that would cost memory or time: neither how many parts it has, nor how large
 * they are. The readers at hand take a directory of any length before they can be asked.
 */
final class ZipParts {

    private static final int MOST_PARTS = 1000;
    private static final int LONGEST_DIRECTORY = 1 << 20;

    /** Unpacked: of one part, and of all that is read. A sheet of a million rows has some hundred MiB, and is read three times. */
    private static final long MOST_OF_A_PART = 2L << 30;

    private static final long MOST = 6L << 30;

    /** Tables shrink to a tenth or a thirtieth. */
    private static final int MOST_TIMES = 200;

    private static final long SMALL = 4 << 20;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LARGE_END_LOCATOR = 0x07064b50;
    private static final int LARGE_END = 0x06064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final long IN_EXTRA = 0xffffffffL;

    private record Part(int method, long packed, long at) {}

    private final FileChannel file;
    private final Map<String, Part> parts = new HashMap<>();
    private long unpacked;

    ZipParts(FileChannel file) throws IOException {
        this.file = file;
        directory();
    }

    private void directory() throws IOException {
        long length = file.size();
        int tail = (int) Math.min(length, END_LENGTH + LONGEST_COMMENT);
        var end = read(length - tail, tail);
        int at = tail - END_LENGTH;
        while (at >= 0 && end.getInt(at) != END) {
            at--;
        }
        if (at < 0) {
            throw new UnfitWorkbook(BROKEN);
        }
        long count = Short.toUnsignedLong(end.getShort(at + 10));
        long size = Integer.toUnsignedLong(end.getInt(at + 12));
        long start = Integer.toUnsignedLong(end.getInt(at + 16));
        if (count == LONGEST_COMMENT || size == IN_EXTRA || start == IN_EXTRA) {
            var large = largeEnd(length - tail + at);
            count = large.getLong(32);
            size = large.getLong(40);
            start = large.getLong(48);
        }
        if (count < 0 || count > MOST_PARTS || size < 0 || size > LONGEST_DIRECTORY) {
            throw new UnfitWorkbook(SWELLS);
        }
        entries(read(start, (int) size), (int) count);
    }

    private ByteBuffer largeEnd(long end) throws IOException {
        var locator = read(end - 20, 20);
        if (locator.getInt(0) != LARGE_END_LOCATOR) {
            throw new UnfitWorkbook(BROKEN);
        }
        var large = read(locator.getLong(8), 56);
        if (large.getInt(0) != LARGE_END) {
            throw new UnfitWorkbook(BROKEN);
        }
        return large;
    }

    private void entries(ByteBuffer directory, int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_LENGTH > directory.limit() || directory.getInt(at) != ENTRY) {
                throw new UnfitWorkbook(BROKEN);
            }
            int name = Short.toUnsignedInt(directory.getShort(at + 28));
            int extra = Short.toUnsignedInt(directory.getShort(at + 30));
            int next = at + ENTRY_LENGTH + name + extra + Short.toUnsignedInt(directory.getShort(at + 32));
            if (next > directory.limit()) {
                throw new UnfitWorkbook(BROKEN);
            }
            var isEncrypted = (directory.getShort(at + 8) & 1) != 0;
            if (!isEncrypted) {
                parts.put(
                        new String(directory.array(), at + ENTRY_LENGTH, name, StandardCharsets.UTF_8),
                        part(directory, at, at + ENTRY_LENGTH + name, extra));
            }
            at = next;
        }
    }

    private static Part part(ByteBuffer directory, int at, int extra, int extraLength) {
        long packed = Integer.toUnsignedLong(directory.getInt(at + 20));
        long unpacked = Integer.toUnsignedLong(directory.getInt(at + 24));
        long start = Integer.toUnsignedLong(directory.getInt(at + 42));
        int next = extra;
        while (next + 4 <= extra + extraLength) {
            int id = Short.toUnsignedInt(directory.getShort(next));
            int end = next + 4 + Short.toUnsignedInt(directory.getShort(next + 2));
            int value = next + 4;
            if (id == 1 && end <= extra + extraLength) {
                // Only what did not fit stands here, in this order.
                value += unpacked == IN_EXTRA ? 8 : 0;
                if (packed == IN_EXTRA && value + 8 <= end) {
                    packed = directory.getLong(value);
                    value += 8;
                }
                if (start == IN_EXTRA && value + 8 <= end) {
                    start = directory.getLong(value);
                }
            }
            next = end;
        }
        return new Part(Short.toUnsignedInt(directory.getShort(at + 10)), packed, start);
    }

    private ByteBuffer read(long at, int length) throws IOException {
        if (at < 0 || at + length > file.size() || at + length < at) {
            throw new UnfitWorkbook(BROKEN);
        }
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new UnfitWorkbook(BROKEN);
            }
        }
        return bytes.flip();
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** The bytes of a part as they are packed. */
    long size(String name) {
        return parts.containsKey(name) ? parts.get(name).packed : 0;
    }

    /** A part, unpacked; {@code taken} is told how many of its packed bytes were read. */
    InputStream open(String name, java.util.function.LongConsumer taken) throws IOException {
        var part = parts.get(name);
        if (part == null) {
            throw new UnfitWorkbook(NO_WORKBOOK);
        }
        var local = read(part.at, LOCAL_LENGTH);
        if (local.getInt(0) != LOCAL) {
            throw new UnfitWorkbook(BROKEN);
        }
        long start = part.at
                + LOCAL_LENGTH
                + Short.toUnsignedInt(local.getShort(26))
                + Short.toUnsignedInt(local.getShort(28));
        var packed = new Packed(start, part.packed, taken);
        return switch (part.method) {
            case 0 -> new Unpacked(packed, part.packed);
            case 8 -> new Unpacked(new Inflated(packed), part.packed);
            default -> throw new UnfitWorkbook(NO_WORKBOOK);
        };
    }

    private final class Packed extends InputStream {

        private final java.util.function.LongConsumer taken;
        private final long start;
        private final long end;
        private long at;

        Packed(long start, long length, java.util.function.LongConsumer taken) throws IOException {
            this.start = start;
            this.taken = taken;
            at = start;
            end = start + length;
            if (length < 0 || end < start || end > file.size()) {
                throw new UnfitWorkbook(BROKEN);
            }
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int read = file.read(ByteBuffer.wrap(buffer, offset, (int) Math.min(length, end - at)), at);
            at += Math.max(0, read);
            taken.accept(at - start);
            return read;
        }
    }

    private static final class Inflated extends InflaterInputStream {

        Inflated(InputStream packed) {
            super(packed, new Inflater(true), 1 << 16);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /** Stops what unpacks without end. */
    private final class Unpacked extends FilterInputStream {

        private final long packed;
        private long all;

        Unpacked(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            all += bytes;
            unpacked += bytes;
            if (all > MOST_OF_A_PART || unpacked > MOST || all > SMALL && all > packed * MOST_TIMES) {
                throw new UnfitWorkbook(SWELLS);
            }
        }
    }
}
