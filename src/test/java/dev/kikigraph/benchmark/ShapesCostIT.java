package dev.kikigraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.acceptance.WithRealData;
import dev.kikigraph.api.support.ApiClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No shape of the benchmark is expected to cost too much; asked of a programme that there is. */
@WithRealData
class ShapesCostIT {

    @LocalServerPort
    private int port;

    static Shape[] shapes() {
        return Shape.ALL;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void shapeIsAnswered(Shape shape) {
        String document = shape.document().replaceAll("program:synthetic-\\d+", "program:device-3r");

        assertThat(new ApiClient(port).ask(document).has("errors")).isFalse();
    }
}
