package dev.kikigraph.graph.client;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the graph.
 *
 * @param data folder of the embedded Neo4j; unused with an external one
 */
@ConfigurationProperties("kikigraph")
public record GraphProperties(
        @DefaultValue("./data") Path data,
        @DefaultValue Query query,
        @DefaultValue Neo4j neo4j) {

    /**
     * Limits of an operation.
     *
     * @param timeout how long an operation may take, all its statements and questions together
     * @param memory how much what an operation reads may take
     * @param rows how many nodes the lists of an operation may be expected to lead to
     * @param slow from when on a statement is told to the log
     */
    public record Query(
            @DefaultValue("10s") Duration timeout,
            @Nullable DataSize memory,
            @DefaultValue("100000") long rows,
            @DefaultValue("2s") Duration slow) {

        /** For a moment all that is read is there twice, and what is written from it takes half as much again. */
        private static final int PART_OF_HEAP = 16;

        private static final DataSize MOST = DataSize.ofMegabytes(64);

        @Override
        public DataSize memory() {
            long part = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
            return memory == null ? DataSize.ofBytes(Math.min(part, MOST.toBytes())) : memory;
        }
    }

    /**
     * Settings of the database, embedded or external.
     *
     * @param database name of the database in the server
     * @param patience how long a start waits for an external server that does not answer yet
     * @param pageCache memory in which the embedded Neo4j keeps pages of its files
     */
    public record Neo4j(
            @DefaultValue("neo4j") String database,
            @Name("wait") @DefaultValue("60s") Duration patience,
            @DefaultValue("64MB") DataSize pageCache) {}
}
