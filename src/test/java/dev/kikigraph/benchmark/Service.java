package dev.kikigraph.benchmark;

import dev.kikigraph.KikigraphApplication;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.SeedLoad;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.ontology.Ontology;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
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
    static Service ofSynthetic(long scale) throws IOException {
        return start("--benchmark.scale=" + scale, KikigraphApplication.class, Synthetic.class);
    }

    /**
     * On a synthetic graph; unlike the others it keeps answers, as the service does where nothing is said.
     *
     * @param folder with files that it sends too
     */
    static Service withFiles(Path folder) throws IOException {
        SpringApplication application = new SpringApplication(KikigraphApplication.class, Synthetic.class);
        return start(
                application,
                "--benchmark.scale=1",
                "--kikigraph.limits.kept=16MB",
                "--spring.web.resources.add-mappings=true",
                "--spring.web.resources.static-locations=" + folder.toUri());
    }

    URI uri() {
        return uri;
    }

    /** @param copies 1 is the graph as it is */
    static Service ofReal(int copies) throws IOException {
        return start("--benchmark.copies=" + copies, KikigraphApplication.class, Replicated.class);
    }

    /**
     * Another service, which uses the database of a synthetic one over the network, as with {@code SPRING_NEO4J_URI}.
     */
    static Service onServer(Service synthetic) throws IOException {
        Neo4jConnectionDetails server = synthetic.context.getBean(Neo4jConnectionDetails.class);
        SpringApplication application = new SpringApplication(KikigraphApplication.class, Written.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("server", server));
        return start(application, "--spring.neo4j.uri=" + server.getUri());
    }

    private static Service start(String argument, Class<?>... configuration) throws IOException {
        return start(new SpringApplication(configuration), argument);
    }

    /** Answers that are kept would be measured in the place of those that are made. */
    private static Service start(SpringApplication application, String... settings) throws IOException {
        Path data = Files.createTempDirectory("kikigraph-benchmark");
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.addAll(List.of("--kikigraph.data=" + data, "--server.port=0", "--kikigraph.query.timeout=10m"));
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--kikigraph.limits.kept="))) {
            arguments.add("--kikigraph.limits.kept=0B");
        }
        return new Service(application.run(arguments.toArray(new String[0])), data);
    }

    Driver driver() {
        return context.getBean(Driver.class);
    }

    /**
     * Asks with the plainest client that keeps its connections: it runs on the same cores, and others cost more than
     * Tomcat.
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

    /** A graph that is there already, in the place of the seed. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Written {

        @Bean
        @Primary
        SeedLoad writtenSeed() {
            return () -> new Release(1, "synthetic", "synthetic", Instant.now(), 8_000, 0, 0);
        }
    }

    /** Copies of the packaged seed in its place. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Replicated {

        @Bean
        @Primary
        SeedLoad replicatedSeed(
                Graph graph, Driver driver, Ontology ontology, @Value("${benchmark.copies}") int copies) {
            return () -> ReplicatedSeed.write(graph, driver, "neo4j", ontology, copies);
        }
    }
}
