package dev.kikigraph.api.http;

import dev.kikigraph.startup.StartupProblem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells search engines what to leave alone, and finders of holes whom to tell (RFC 9116). */
@RestController
class ForRobots {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** Pages may be found; asking the API, its page and its health is not for crawlers. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /graphql
            Disallow: /graphiql
            Disallow: /actuator
            """;

    /** RFC 9116 wants less than a year. */
    private static final Duration HOLDS = Duration.ofDays(180);

    private static final Duration KEPT = Duration.ofDays(1);

    private final String contact;

    /**
     * @param contact {@code https://}, {@code mailto:} or {@code tel:} address of whoever runs this service; empty for
     *     none
     * @throws StartupProblem if it is none of these
     */
    ForRobots(@Value("${kikigraph.security.contact:}") String contact) {
        this.contact = contact.strip();
        if (!this.contact.isEmpty() && !this.contact.matches("(?i)(https://|mailto:|tel:)\\S+")) {
            throw new StartupProblem(
                    "KIKIGRAPH_SECURITY_CONTACT is \"%s\", which security.txt cannot give as a contact."
                            .formatted(this.contact),
                    "Write an address that begins with https://, mailto: or tel:, such as mailto:security@example.org.");
        }
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return text(ROBOTS);
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security() {
        if (contact.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return text("""
                Contact: %s
                Expires: %s
                Preferred-Languages: ja, en
                """.formatted(
                        contact,
                        Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS).plus(HOLDS)));
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(text);
    }
}
