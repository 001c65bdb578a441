package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_FILE_BROKEN;
import static id.pendamping.recipient.list.ListProblem.LIST_FILE_EMPTY;
import static id.pendamping.recipient.list.ListProblem.LIST_FILE_NOT_TEXT;
import static id.pendamping.recipient.list.ListProblem.LIST_FILE_NO_WORKBOOK;
import static id.pendamping.recipient.list.ListProblem.LIST_FILE_TOO_LONG;
import static id.pendamping.recipient.list.ListProblem.LIST_HEADER_UNKNOWN;

import id.pendamping.recipient.workbook.Workbook;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file on its way in, as text: UTF-8 with or without a mark in front, packed with gzip or not. What it is shows in its first bytes,
 * not in what it is called.
 */
record ListFile(Reader text, char separator) {

    /** Unpacked. The largest regency has a few hundred thousand families; the rest of a row is names and addresses. */
    private static final long MOST_BYTES = 2L << 30;

    private static final int LONGEST_HEADER = 1 << 15;

    /** So many tell what a file is. */
    static final int FIRST_BYTES = 4;

    static ListFile open(InputStream body) throws IOException {
        var start = new PushbackInputStream(body, FIRST_BYTES);
        var first = peek(start);
        InputStream unpacked = start;
        if (first.length >= 2 && (first[0] & 0xff) == 0x1f && (first[1] & 0xff) == 0x8b) {
            try {
                unpacked = new PushbackInputStream(new Limited(new GZIPInputStream(start, 1 << 16)), FIRST_BYTES);
            } catch (ZipException broken) {
                throw LIST_FILE_BROKEN.at("body", 1);
            }
            first = peek((PushbackInputStream) unpacked);
        }
        mustBeText(first);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(unpacked, decoder), 1 << 16);
        skipMark(text);
        return new ListFile(text, separator(text));
    }

    static byte[] peek(PushbackInputStream in) throws IOException {
        var first = in.readNBytes(FIRST_BYTES);
        in.unread(first);
        return first;
    }

    // UTF-16 in either order, an older spreadsheet, an archive in an archive: named for what they are not.
    private static void mustBeText(byte[] first) {
        if (first.length == 0) {
            throw LIST_FILE_EMPTY.at("body");
        }
        int two = first.length < 2 ? 0 : (first[0] & 0xff) << 8 | first[1] & 0xff;
        var isUtf16 = two == 0xfffe || two == 0xfeff;
        var hasNul = false;
        for (var each : first) {
            hasNul |= each == 0;
        }
        if (Workbook.beginsOther(first)) {
            throw LIST_FILE_NO_WORKBOOK.at("body");
        }
        if (Workbook.begins(first) || isUtf16 || hasNul) {
            throw LIST_FILE_NOT_TEXT.at("body");
        }
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
    }

    /** The one that stands most often in the header; a header that goes on and on is none. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int[] seen = new int[3];
        boolean any = false;
        for (int i = 0; i < LONGEST_HEADER - 1; i++) {
            int next = text.read();
            if (next < 0 || any && (next == '\n' || next == '\r')) {
                text.reset();
                if (!any) {
                    throw LIST_FILE_EMPTY.at("body");
                }
                return seen[1] > seen[0] && seen[1] >= seen[2] ? ';' : seen[2] > seen[0] ? '\t' : ',';
            }
            any |= !Character.isWhitespace(next);
            int kind = ",;\t".indexOf(next);
            if (kind >= 0) {
                seen[kind]++;
            }
        }
        throw LIST_HEADER_UNKNOWN.at("body", "-");
    }

    /** Stops what unpacks without end. */
    private static final class Limited extends FilterInputStream {

        private long read;

        Limited(InputStream in) {
            super(in);
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
            read += bytes;
            if (read > MOST_BYTES) {
                throw LIST_FILE_TOO_LONG.at("body", ListReader.MOST_ROWS);
            }
        }
    }
}
