package dev.kikigraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.Alone;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer that is kept costs what a static file of its size costs, which the same service sends. */
@Alone
class KeptAnswersSpeedIT {

    private static final int WARM_UP = 3_000;
    private static final int REQUESTS = 2_000;
    private static final double MOST = 1.5;

    @TempDir
    private static Path files;

    @Test
    void costsWhatAFileOfItsSizeCosts() throws IOException {
        try (Service service = Service.withFiles(files)) {
            for (Shape shape : Shape.ALL) {
                URI answer = service.uri()
                        .resolve("/graphql?query=" + URLEncoder.encode(shape.document(), StandardCharsets.UTF_8));
                byte[] bytes = read(answer);
                String name = "answer-" + bytes.length + ".json";
                Files.write(files.resolve(name), bytes);
                URI file = service.uri().resolve("/" + name);
                assertThat(read(file)).isEqualTo(bytes);
                long[] ofAnswer = new long[REQUESTS];
                long[] ofFile = new long[REQUESTS];
                for (int i = -WARM_UP; i < REQUESTS; i++) {
                    long begin = System.nanoTime();
                    read(answer);
                    long between = System.nanoTime();
                    read(file);
                    if (i >= 0) {
                        ofAnswer[i] = between - begin;
                        ofFile[i] = System.nanoTime() - between;
                    }
                }
                double ratio = median(ofAnswer) / median(ofFile);
                System.out.printf(
                        Locale.ROOT,
                        "%s: %,d bytes, kept answer %.0f µs, file %.0f µs, ratio %.2f%n",
                        shape.name(),
                        bytes.length,
                        median(ofAnswer) / 1e3,
                        median(ofFile) / 1e3,
                        ratio);
                assertThat(ratio).as(shape.name()).isLessThanOrEqualTo(MOST);
            }
        }
    }

    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }

    private static byte[] read(URI uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestProperty("Accept", "application/json");
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
