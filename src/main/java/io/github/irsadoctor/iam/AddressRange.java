package io.github.irsadoctor.iam;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IPv4 or IPv6 address with the length of its routing prefix, in bits. */
record AddressRange(byte[] address, int prefix) {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** Reads an address or CIDR range; an address without a prefix stands for itself alone. */
    static Optional<AddressRange> parse(String text) {
        String[] parts = text.split("/", 2);
        if (!V4.matcher(parts[0]).matches() && !V6.matcher(parts[0]).matches()) {
            return Optional.empty();
        }
        try {
            // A literal address is never looked up in DNS.
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int bits = address.length * Byte.SIZE;
            int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
            return prefix < 0 || prefix > bits ? Optional.empty() : Optional.of(new AddressRange(address, prefix));
        } catch (UnknownHostException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean contains(AddressRange other) {
        if (address.length != other.address.length || other.prefix < prefix) {
            return false;
        }
        int shift = address.length * Byte.SIZE - prefix;
        return new BigInteger(1, address).shiftRight(shift).equals(new BigInteger(1, other.address).shiftRight(shift));
    }
}
