package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.RandomDocuments;
import dev.kikigraph.problem.ErrorCode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks at random for a while, other things each time: every answer has the form of all answers, and none is a
 * mistake of the service. A failure names the number that asks the same again: {@code -Dfuzz=NUMBER}.
 */
@WithRealData
class FuzzIT {

    private static final Duration LONG = Duration.ofSeconds(30);

    private static final Set<String> CODES =
            Arrays.stream(ErrorCode.values()).map(Enum::name).collect(Collectors.toSet());

    @LocalServerPort
    private int port;

    @Autowired
    private GraphQlSource source;

    @Test
    void whateverIsAskedIsAnsweredOrRefused() {
        long number = Long.getLong("fuzz", System.nanoTime());
        Random random = new Random(number);
        ApiClient client = new ApiClient(port);
        long end = System.nanoTime() + LONG.toNanos();
        int asked = 0;
        int answered = 0;
        while (System.nanoTime() < end || asked == 0) {
            var question = RandomDocuments.next(source.schema(), random);
            String body = JsonMapper.shared()
                    .writeValueAsString(Map.of("query", question.document(), "variables", question.variables()));
            if (random.nextInt(5) == 0) {
                body = broken(body, random);
            }
            HttpResponse<String> answer = client.post(body);
            requireTold(answer, "fuzz=%d, %d asked before: %s".formatted(number, asked, body));
            asked++;
            answered += answer.body().startsWith("{\"data\"") ? 1 : 0;
        }

        assertThat(answered).as("of %d asked", asked).isGreaterThan(asked / 10);
        assertThat(client.ask("{ dataset { release } }").path("errors").isMissingNode())
                .isTrue();
    }

    private static void requireTold(HttpResponse<String> answer, String asked) {
        assertThat(answer.statusCode()).as(asked).isIn(200, 400);
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.has("data") || body.has("errors")).as(asked).isTrue();
        for (JsonNode error : body.path("errors")) {
            String code = error.path("extensions").path("code").asString();
            assertThat(CODES).as(asked).contains(code);
            assertThat(code).as("%s%n%s", error, asked).isNotIn("INTERNAL", "UNAVAILABLE");
            assertThat(error.path("message").asString()).as(asked).isNotBlank().doesNotContain("Exception");
        }
    }

    /** A few characters taken away, doubled or replaced. */
    private static String broken(String body, Random random) {
        StringBuilder text = new StringBuilder(body);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, text.charAt(random.nextInt(text.length())));
                default -> text.setCharAt(at, "{}[]()\"\\$:!@#\u0001é".charAt(random.nextInt(15)));
            }
        }
        return text.toString();
    }
}
