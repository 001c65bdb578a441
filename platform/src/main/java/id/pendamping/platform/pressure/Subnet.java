package id.pendamping.platform.pressure;

import io.netty.util.NetUtil;
import java.util.Arrays;

/**
 * A range of network addresses: {@code 10.42.0.0/16}, or one address.
 *
 * @param address 4 or 16 bytes
 * @param bits how many of them all addresses of the range share
 */
record Subnet(byte[] address, int bits) {

    /** @throws IllegalArgumentException when it is neither an address nor a subnet */
    static Subnet parse(String text) {
        var parts = text.strip().split("/", 2);
        var address = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        int bits = parts.length == 2 && parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
        if (address == null || parts.length == 2 && (bits < 0 || bits > address.length * 8)) {
            throw new IllegalArgumentException(
                    "pressure.trusted-proxies takes addresses and subnets such as 10.42.0.0/16, not host names.");
        }
        return new Subnet(address, parts.length == 2 ? bits : address.length * 8);
    }

    boolean contains(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        int whole = bits / 8;
        int rest = bits % 8;
        return Arrays.equals(address, 0, whole, other, 0, whole)
                && (rest == 0 || (address[whole] ^ other[whole]) >> (8 - rest) == 0);
    }
}
