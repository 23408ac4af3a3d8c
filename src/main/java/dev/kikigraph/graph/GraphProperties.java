package dev.kikigraph.graph;

import java.nio.file.Path;
import java.time.Duration;
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
record GraphProperties(
        @DefaultValue("./data") Path data,
        @DefaultValue Query query,
        @DefaultValue Neo4j neo4j) {

    /** @param timeout how long one statement may run in the database */
    record Query(@DefaultValue("10s") Duration timeout) {}

    /**
     * @param database name of the database in the server
     * @param patience how long a start waits for an external server that does not answer yet
     * @param pageCache memory in which the embedded Neo4j keeps pages of its files
     */
    record Neo4j(
            @DefaultValue("neo4j") String database,
            @Name("wait") @DefaultValue("60s") Duration patience,
            @DefaultValue("64MB") DataSize pageCache) {}
}
