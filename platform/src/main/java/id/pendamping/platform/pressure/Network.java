package id.pendamping.platform.pressure;

import java.nio.ByteBuffer;

/**
 * Where a caller without a token calls from, as far as it is counted: an IPv4 address, or the /64 of an IPv6 address, which is
 * what one household or office is given. Lives in memory only.
 *
 * @param prefix the first 32 or 64 bits
 */
record Network(boolean ipv6, long prefix) {

    static Network of(byte[] address) {
        var bytes = ByteBuffer.wrap(address);
        return address.length == 4
                ? new Network(false, Integer.toUnsignedLong(bytes.getInt()))
                : new Network(true, bytes.getLong());
    }

    /** An address is personal data: it must not reach a log by accident. */
    @Override
    public String toString() {
        return ipv6 ? "an IPv6 network" : "an IPv4 address";
    }
}
