package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.graph.TemporaryData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The service on its own data with everything switched off that its pages can do without. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kikigraph.documents=",
            "kikigraph.introspection=false",
            "kikigraph.graphiql=false",
            "kikigraph.trusted.only=true"
        })
@ContextConfiguration(initializers = TemporaryData.class)
@DirtiesContext
class ClosedIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql/", "/graphiql/index.html", "/graphiql/licenses.txt", "/graphql/schema"})
    void whatIsSwitchedOffIsNotThere(String address) {
        var answer = new ApiClient(port).get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"").doesNotContain("graphiql");
    }

    @Test
    void everyPageWorks() throws Exception {
        Browsers.needPages("explorer/index.html");
        Browsers.run(port, "closed.test.mjs");
    }
}
