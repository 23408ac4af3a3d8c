package dev.kikigraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** Makes the service run out of something, as {@code hungry} says, while it waits for its database. */
@TestConfiguration(proxyBeanMethods = false)
class Hungry {

    private static final List<byte[]> EATEN = new ArrayList<>();

    @Bean
    @Order(0)
    ApplicationRunner hunger(@Value("${hungry}") Hunger hunger) {
        return arguments -> hunger.begin();
    }

    enum Hunger {
        /** Of heap, and nobody hears of it. */
        SWALLOWED {
            @Override
            void begin() {
                CompletableFuture<?> unused = CompletableFuture.runAsync(() -> {
                    while (true) {
                        EATEN.add(new byte[10_000]);
                    }
                });
            }
        },
        /** Of heap for one thing that is too large, though there is much left. */
        TOO_LARGE {
            @Override
            void begin() {
                CompletableFuture<?> unused = CompletableFuture.supplyAsync(() -> new byte[500_000_000]);
            }
        },
        /** Of something else than heap. */
        LOGGED {
            @Override
            void begin() {
                Error error = new OutOfMemoryError("unable to create native thread");
                LoggerFactory.getLogger("org.apache.catalina").debug("Caught", new IllegalStateException(error));
            }
        },
        UNCAUGHT {
            @Override
            void begin() {
                Error error = new OutOfMemoryError("unable to create native thread");
                new Thread(() -> {
                            throw error;
                        })
                        .start();
            }
        };

        abstract void begin();
    }
}
