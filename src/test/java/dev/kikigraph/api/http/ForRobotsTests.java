package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kikigraph.startup.StartupProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ForRobotsTests {

    @Test
    void crawlersLeaveTheApiAlone() {
        assertThat(with("").get().uri("/robots.txt"))
                .hasStatusOk()
                .hasHeader("Content-Type", "text/plain;charset=UTF-8")
                .bodyText()
                .contains("User-agent: *\n", "Disallow: /graphql\n")
                .doesNotContain("Disallow: /\n");
    }

    @Test
    void contactHoldsForLessThanAYear() throws Exception {
        String text = with("mailto:security@example.org")
                .get()
                .uri("/.well-known/security.txt")
                .exchange()
                .getResponse()
                .getContentAsString();

        assertThat(text).startsWith("Contact: mailto:security@example.org\n");
        Matcher expires = Pattern.compile("Expires: (\\S+)\n").matcher(text);
        assertThat(expires.find()).isTrue();
        assertThat(Instant.parse(expires.group(1)))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(170)), Instant.now().plus(Duration.ofDays(365)));
    }

    @Test
    void withoutAContactThereIsNone() {
        assertThat(with(" ").get().uri("/.well-known/security.txt")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"security@example.org", "mailto:a@b.example\nContact: x", "http://example.org"})
    void whatIsNoContactEndsTheStart(String contact) {
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> new ForRobots(contact))
                .withMessageContaining(contact)
                .extracting(StartupProblem::action)
                .asString()
                .contains("mailto:");
    }

    private static MockMvcTester with(String contact) {
        return MockMvcTester.create(
                MockMvcBuilders.standaloneSetup(new ForRobots(contact)).build());
    }
}
