package dev.kikigraph.benchmark;

import dev.kikigraph.KikigraphApplication;
import dev.kikigraph.graph.Release;
import dev.kikigraph.graph.SeedLoad;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;

/** The service on a synthetic graph of its own, in this process. */
final class Service implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final URI uri;

    private Service(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        this.uri = URI.create("http://127.0.0.1:" + port + "/graphql");
    }

    /** @param scale 1 is about 8,000 nodes */
    static Service start(long scale) throws IOException {
        Path data = Files.createTempDirectory("kikigraph-benchmark");
        SpringApplication application = new SpringApplication(KikigraphApplication.class, Synthetic.class);
        return new Service(
                application.run("--kikigraph.data=" + data, "--server.port=0", "--benchmark.scale=" + scale), data);
    }

    Driver driver() {
        return context.getBean(Driver.class);
    }

    /**
     * Asks with the plainest client that keeps its connections: it runs on the same cores, and others cost more than Tomcat.
     *
     * @return the length of the answer
     */
    int ask(byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Accept", "application/graphql-response+json");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        try (InputStream in = connection.getInputStream()) {
            int length = in.readAllBytes().length;
            if (length < 100) {
                throw new IllegalStateException("An answer of " + length + " bytes is none");
            }
            return length;
        }
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(data);
    }

    /** The synthetic graph in the place of the seed. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Synthetic {

        @Bean
        @Primary
        SeedLoad syntheticSeed(Driver driver, @Value("${benchmark.scale}") long scale) {
            return () -> {
                SyntheticGraph.write(driver, "neo4j", scale);
                return new Release(1, "synthetic", "synthetic", Instant.now(), 8_000 * scale, 0, 0);
            };
        }
    }
}
