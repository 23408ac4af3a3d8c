package dev.kikigraph.graph.schema;

import dev.kikigraph.graph.client.Sessions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.cypherdsl.support.schema_name.SchemaNames;
import org.neo4j.driver.Session;

/**
 * Writes constraints and indexes of a server. Cypher takes no parameters for what these are about, and the Cypher-DSL
 * has no builder for them: every name is escaped here.
 */
public final class DriverSchemaWriter implements SchemaWriter {

    private static final String UNIQUE = """
            CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE (%s) IS UNIQUE
            """;

    private static final String RANGE = """
            CREATE RANGE INDEX %s IF NOT EXISTS FOR (n:%s) ON (%s)
            """;

    private static final String FULL_TEXT = """
            CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR (n:%s) ON EACH [%s]
            OPTIONS {indexConfig: {`fulltext.analyzer`: '%s'}}
            """;

    private static final String DROP_CONSTRAINT = """
            DROP CONSTRAINT %s IF EXISTS
            """;

    private static final String DROP_INDEX = """
            DROP INDEX %s IF EXISTS
            """;

    private static final String AWAIT = "CALL db.awaitIndexes(300)";

    private final Sessions sessions;

    public DriverSchemaWriter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void write(List<PresentElement> dropped, List<SchemaElement> created) {
        try (Session open = sessions.writing()) {
            open.executeWriteWithoutResult(tx -> Stream.concat(
                            dropped.stream().map(DriverSchemaWriter::drop),
                            created.stream().map(DriverSchemaWriter::create))
                    .forEach(statement -> tx.run(statement).consume()));
            open.run(AWAIT).consume();
        }
    }

    static String create(SchemaElement element) {
        String statement =
                switch (element.kind()) {
                    case UNIQUE -> UNIQUE;
                    case RANGE -> RANGE;
                    case FULL_TEXT -> FULL_TEXT;
                };
        String properties = element.properties().stream()
                .map(property -> "n." + escaped(property))
                .collect(Collectors.joining(", "));
        return statement.formatted(
                escaped(element.name()), escaped(element.label()), properties, SchemaElement.ANALYZER);
    }

    static String drop(PresentElement element) {
        return (element.isConstraint() ? DROP_CONSTRAINT : DROP_INDEX).formatted(escaped(element.name()));
    }

    private static String escaped(String name) {
        return SchemaNames.sanitize(name, true).orElseThrow();
    }
}
