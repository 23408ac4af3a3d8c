package dev.kikigraph.api.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Who asks, by address. Of IPv6 the first half counts: whoever has one address there has all that share it. */
public final class Clients {

    private static final int MOST = 10_000;
    private static final int NETWORK = 8;

    /** Use counts no more after that. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    /** Nothing that a resolver of names would be asked for. */
    private static final Pattern IPV6 = Pattern.compile("(?=[^:]*:)[0-9a-fA-F:][0-9a-fA-F:.]*");

    private static final int LONGEST = 60;

    private final Cache<String, Client> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(FORGOTTEN).build();

    /**
     * The client at an address, another one each time after it was forgotten.
     *
     * @param address of the connection, or the one that a proxy named which is believed
     */
    public Client of(String address) {
        return known.get(key(address), key -> new Client());
    }

    static String key(String address) {
        String plain = address.split("%", 2)[0];
        if (plain.length() <= LONGEST && IPV6.matcher(plain).matches()) {
            try {
                InetAddress parsed = InetAddress.getByName(plain);
                return parsed instanceof Inet6Address
                        ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), NETWORK))
                        : parsed.getHostAddress();
            } catch (UnknownHostException e) {
                // Text that a proxy passed on: as good as any other name.
            }
        }
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    /** How many there are, once what is to be dropped has been. */
    long count() {
        known.cleanUp();
        return known.estimatedSize();
    }
}
