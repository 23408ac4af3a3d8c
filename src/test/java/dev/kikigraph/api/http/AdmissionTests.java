package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.admission.FairQueue;
import dev.kikigraph.api.admission.FairQueue.Bounds;
import dev.kikigraph.api.admission.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as they are sent. There is one place, and nobody may wait for it; the clock is moved by hand. */
class AdmissionTests {

    private long now;

    private final Admission admission = new Admission(queue(), queue());

    private FairQueue queue() {
        return new FairQueue(new Bounds(1, 0, 0, Duration.ofHours(1), 250), () -> now);
    }

    @AfterEach
    void close() {
        admission.close();
    }

    @Test
    void freePlaceIsTakenAndLeft() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(ask(lane -> answer()).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void fullServiceIsToldByUnavailable() throws Exception {
        MockHttpServletResponse refused = whileAnother();

        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getContentType()).isEqualTo("application/graphql-response+json");
        assertThat(refused.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
        assertThat(refused.getHeader("RateLimit-Policy")).isEqualTo("\"client\";q=250;w=1");
        assertThat(refused.getHeader("RateLimit")).isEqualTo("\"client\";r=245;t=2");
        assertTold(refused, "UNAVAILABLE", "The service is full. Try again in 2 seconds.");
    }

    @Test
    void clientThatUsedTooMuchIsToldSo() throws Exception {
        ask(lane -> {
            now += 2_000_000_000L;
            return answer();
        });

        MockHttpServletResponse refused = whileAnother();

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("3");
        assertThat(refused.getHeader("RateLimit")).isEqualTo("\"client\";r=0;t=3");
        assertTold(
                refused,
                "TOO_MANY_REQUESTS",
                "The service is full, and you have used more of it than others. Try again in 3 seconds, and ask for less at once.");
    }

    @Test
    void questionThatTurnsOutToBeHeavyIsLetInAgain() throws Exception {
        List<Boolean> borne = new ArrayList<>();
        MockHttpServletResponse response = ask(lane -> {
            borne.add(lane.bears(51));
            return answer();
        });

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(borne).containsExactly(false, true);
        borne.clear();
        ask(lane -> {
            borne.add(lane.bears(50));
            return answer();
        });
        assertThat(borne).containsExactly(true);
    }

    @Test
    void placeOfAFailureIsLeft() throws Exception {
        try {
            ask(lane -> {
                throw new IllegalArgumentException("A mistake");
            });
        } catch (RuntimeException e) {
            assertThat(e).isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(ask(lane -> answer()).getStatus()).isEqualTo(200);
    }

    private static ServerResponse answer() {
        return ServerResponse.ok().build();
    }

    private static void assertTold(MockHttpServletResponse response, String code, String message) throws Exception {
        var error = JsonMapper.shared().readTree(response.getContentAsString()).at("/errors/0");
        assertThat(error.at("/message").asString()).isEqualTo(message);
        assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
    }

    /** Asks while the place is taken. */
    private MockHttpServletResponse whileAnother() throws Exception {
        MockHttpServletResponse[] refused = new MockHttpServletResponse[1];
        ask(lane -> {
            try {
                refused[0] = ask(other -> answer());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return answer();
        });
        return refused[0];
    }

    private MockHttpServletResponse ask(Function<Lane, ServerResponse> answer) throws Exception {
        MockHttpServletRequest servlet = new MockHttpServletRequest("POST", "/graphql");
        servlet.setRemoteAddr("192.0.2.1");
        MockHttpServletResponse response = new MockHttpServletResponse();
        ServerResponse made = admission.inTurn(
                ServerRequest.create(servlet, List.of()),
                MediaType.valueOf("application/graphql-response+json"),
                answer);
        made.writeTo(servlet, response, List::of);
        return response;
    }
}
