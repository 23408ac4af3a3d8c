package dev.kikigraph.api.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTests {

    private final Clients clients = new Clients();

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:0DB8:0001:0002:0:0:0:2",
        "fe80::1%eth0, fe80::2%3",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::1, 0:0:0:0:0:0:0:1",
        "unknown, unknown"
    })
    void addressesOfOneClient(String one, String other) {
        assertThat(clients.of(one)).isSameAs(clients.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2",
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "::1, 127.0.0.1",
        "unknown, hidden",
        ":::, ::",
        "1:2, 1:3"
    })
    void addressesOfTwoClients(String one, String other) {
        assertThat(clients.of(one)).isNotSameAs(clients.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host.example.org", "de.ad:x", ".:", "cafe", "a:b.example"})
    void whatIsNoAddressIsLookedUpNowhere(String name) {
        assertThat(Clients.key(name)).isEqualTo(name);
    }

    @Test
    void tableIsBounded() {
        for (int i = 0; i < 30_000; i++) {
            clients.of("192.0." + i / 256 + "." + i % 256);
        }

        assertThat(clients.count()).isBetween(1L, 10_000L);
        assertThat(Clients.key("x".repeat(5_000))).hasSize(60);
    }
}
