package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.Alone;
import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.WithRailway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Two questions run at once, one of a client; two may wait. What is named Held runs until it is let go. */
@WithRailway
@Import(AdmissionIT.Hold.class)
@TestPropertySource(
        properties = {
            "kikigraph.load.running=2",
            "kikigraph.load.waiting=2",
            "kikigraph.load.longest-wait=20s",
            "server.tomcat.threads.max=4",
            "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1"
        })
@DirtiesContext
@Alone
class AdmissionIT {

    private static final String HELD = "query Held { lines(first: 1) { nodes { id } } }";
    private static final String CHEAP = "{ lines(first: %d) { nodes { name } } }";

    @LocalServerPort
    private int port;

    @Autowired
    private Hold hold;

    private ApiClient client;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TestConfiguration
    static class Hold implements WebGraphQlInterceptor {

        private final Semaphore arrived = new Semaphore(0);
        private volatile CountDownLatch letGo = new CountDownLatch(1);

        @Override
        public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
            if (request.getDocument().startsWith("query Held")) {
                arrived.release();
                try {
                    assertThat(letGo.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return chain.next(request);
        }

        void awaitOne() throws InterruptedException {
            assertThat(arrived.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
        hold.letGo = new CountDownLatch(1);
    }

    @AfterEach
    void end() {
        hold.letGo.countDown();
        threads.shutdown();
    }

    @Test
    void othersAreAnsweredWhileOneHasAllItMayHave() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            held.add(ask(HELD + " #" + i, "203.0.113.1"));
        }
        hold.awaitOne();
        long begin = System.nanoTime();

        for (int i = 1; i < 50; i++) {
            assertThat(ask(CHEAP.formatted(i), "203.0.113.2").join().statusCode())
                    .isEqualTo(200);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        assertThat(held).noneMatch(CompletableFuture::isDone);
        assertThat(hold.arrived.availablePermits()).isZero();
        hold.letGo.countDown();
        assertThat(held).allSatisfy(one -> {
            HttpResponse<String> response = one.get(20, TimeUnit.SECONDS);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"data\":{\"lines\":{\"nodes\":[{\"id\":\"line:umi\"}]}}}");
            assertThat(response.headers().firstValue("ETag")).isPresent();
            assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
        });
        hold.arrived.drainPermits();
    }

    @Test
    void fullServiceRefusesAndStillServesWhatItHasAndWhatCostsNothing() throws Exception {
        String kept = CHEAP.formatted(60);
        String answer = ask(kept, "203.0.113.3").join().body();
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(ask("query Held { stations(first: 1) { nodes { id } } } #" + i, "203.0.113." + (10 + i)));
        }
        hold.awaitOne();
        hold.awaitOne();

        HttpResponse<?> refused = (HttpResponse<?>)
                CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"client\";q=500;w=1");
        assertThat(refused.headers().firstValue("RateLimit").orElse("")).matches("\"client\";r=\\d+;t=2");
        assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat((String) refused.body()).contains("\"code\":\"UNAVAILABLE\"");
        assertThat(ask(kept, "203.0.113.30").join().body()).isEqualTo(answer);
        for (String path : List.of("/actuator/health/readiness", "/robots.txt", "/graphql/schema")) {
            assertThat(client.get(path).statusCode()).isEqualTo(200);
        }
        hold.letGo.countDown();
        assertThat(asked.stream().map(CompletableFuture::join).filter(one -> one.statusCode() == 200))
                .hasSize(4);
        hold.arrived.drainPermits();
    }

    @Test
    void addressesAreBelievedFromTheNamedProxyAlone() throws Exception {
        CompletableFuture<String> held = byConnection(HELD + " #a", "127.0.0.2", "198.51.100.1");
        hold.awaitOne();

        CompletableFuture<String> same = byConnection(HELD + " #b", "127.0.0.2", "198.51.100.2");
        CompletableFuture<HttpResponse<String>> forwarded = ask(HELD + " #c", "198.51.100.3");
        hold.awaitOne();

        assertThat(hold.arrived.tryAcquire(1, TimeUnit.SECONDS)).isFalse();
        hold.letGo.countDown();
        assertThat(forwarded.join().statusCode()).isEqualTo(200);
        assertThat(held.join()).startsWith("HTTP/1.1 200");
        assertThat(same.join()).startsWith("HTTP/1.1 200");
        hold.arrived.drainPermits();
    }

    private CompletableFuture<HttpResponse<String>> ask(String document, String address) {
        return CompletableFuture.supplyAsync(
                () -> client.post(BodyPublishers.ofString(body(document)), "X-Forwarded-For", address), threads);
    }

    /** The whole answer to a question from an address of this machine. */
    private CompletableFuture<String> byConnection(String document, String from, String forwarded) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Socket socket = new Socket()) {
                        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
                        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                        String body = body(document);
                        socket.getOutputStream().write("""
                                        POST /graphql HTTP/1.1\r
                                        Host: localhost\r
                                        Connection: close\r
                                        X-Forwarded-For: %s\r
                                        Content-Type: application/json\r
                                        Content-Length: %d\r
                                        \r
                                        %s""".formatted(forwarded, body.length(), body)
                                .getBytes(StandardCharsets.UTF_8));
                        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
    }

    private static String body(String document) {
        return JsonMapper.shared().writeValueAsString(Map.of("query", document));
    }
}
