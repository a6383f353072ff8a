package astrolabe.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AclTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.1.2.3, true",
        "10.0.0.0/8, 11.1.2.3, false",
        "10.0.0.0/255.0.0.0, 10.255.0.1, true",
        "0.0.0.0/0, 192.0.2.1, true",
        "0.0.0.0/0.0.0.0, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.77/24, 192.0.2.2, true",
        "::/0, 2001:db8::1, true",
        "::/0, 192.0.2.1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "fe80::/ffff::, fe80::1, true",
    })
    void networksContainTheirAddresses(String network, String address, boolean inside)
            throws UnknownHostException {
        assertThat(Network.parse(network).orElseThrow().contains(InetAddress.getByName(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "::/129",
                "host",
                "1.2.3/8",
                "10.0.0.0/::"
            })
    void whatIsNoNetworkIsRefused(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    @Property
    void theLastRuleThatMatchesCounts(
            @ForAll List<Boolean> permits, @ForAll @IntRange(max = 255) int octet)
            throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) octet});
        List<Acl.Rule> rules = new ArrayList<>();
        boolean expected = true;
        for (int i = 0; i < permits.size(); i++) {
            int bits = 24 + i % 9;
            Network network = Network.parse("10.0.0." + i % 256 + "/" + bits).orElseThrow();
            rules.add(new Acl.Rule(permits.get(i), network::contains, ""));
            boolean matches = octet >> (32 - bits) == (i % 256) >> (32 - bits);
            expected = matches ? permits.get(i) : expected;
        }
        assertThat(new Acl(rules).permits(address)).isEqualTo(expected);
    }

    @Property
    void withoutRulesEveryoneMayCome(@ForAll @IntRange(max = 255) int octet)
            throws UnknownHostException {
        assertThat(Acl.OPEN.permits(InetAddress.getByAddress(new byte[] {1, 2, 3, (byte) octet})))
                .isTrue();
    }
}
