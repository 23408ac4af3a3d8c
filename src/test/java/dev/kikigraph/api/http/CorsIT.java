package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.graph.StubSeed;
import dev.kikigraph.graph.WithNeo4j;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.graphql.cors.allowed-origins=https://friend.example")
@WithNeo4j
@Import(StubSeed.class)
class CorsIT {

    @LocalServerPort
    private int port;

    @Test
    void namedOriginsAreLetIn() {
        assertThat(post("https://friend.example").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://friend.example");
    }

    @Test
    void othersAreNot() {
        assertThat(post("https://stranger.example").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private HttpResponse<String> post(String origin) {
        return new ApiClient(port).post(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"), "Origin", origin);
    }
}
