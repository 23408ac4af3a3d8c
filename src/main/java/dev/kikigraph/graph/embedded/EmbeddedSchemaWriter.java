package dev.kikigraph.graph.embedded;

import dev.kikigraph.graph.schema.PresentElement;
import dev.kikigraph.graph.schema.SchemaElement;
import dev.kikigraph.graph.schema.SchemaWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.schema.ConstraintCreator;
import org.neo4j.graphdb.schema.IndexCreator;
import org.neo4j.graphdb.schema.IndexSetting;
import org.neo4j.graphdb.schema.IndexType;
import org.neo4j.graphdb.schema.Schema;

/**
 * Writes constraints and indexes without Cypher: each statement would be planned, which takes longer than what it does.
 */
public final class EmbeddedSchemaWriter implements SchemaWriter {

    private static final int LONGEST_POPULATION_SECONDS = 300;

    private final Supplier<? extends GraphDatabaseService> database;

    /** @param database asked for at each change */
    public EmbeddedSchemaWriter(Supplier<? extends GraphDatabaseService> database) {
        this.database = database;
    }

    @Override
    public void write(List<PresentElement> dropped, List<SchemaElement> created) {
        try (Transaction transaction = database.get().beginTx()) {
            dropped.forEach(element -> drop(transaction.schema(), element));
            created.forEach(element -> create(transaction.schema(), element));
            transaction.commit();
        }
        try (Transaction transaction = database.get().beginTx()) {
            transaction.schema().awaitIndexesOnline(LONGEST_POPULATION_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void drop(Schema schema, PresentElement element) {
        if (element.isConstraint()) {
            schema.getConstraintByName(element.name()).drop();
        } else {
            schema.getIndexByName(element.name()).drop();
        }
    }

    private static void create(Schema schema, SchemaElement element) {
        switch (element.kind()) {
            case UNIQUE -> unique(schema, element);
            case RANGE -> index(schema, element).withIndexType(IndexType.RANGE).create();
            case FULL_TEXT ->
                index(schema, element)
                        .withIndexType(IndexType.FULLTEXT)
                        .withIndexConfiguration(Map.of(IndexSetting.fulltext_Analyzer(), SchemaElement.ANALYZER))
                        .create();
        }
    }

    private static void unique(Schema schema, SchemaElement element) {
        ConstraintCreator creator =
                schema.constraintFor(Label.label(element.label())).withName(element.name());
        for (String property : element.properties()) {
            creator = creator.assertPropertyIsUnique(property);
        }
        creator.create();
    }

    private static IndexCreator index(Schema schema, SchemaElement element) {
        IndexCreator creator = schema.indexFor(Label.label(element.label())).withName(element.name());
        for (String property : element.properties()) {
            creator = creator.on(property);
        }
        return creator;
    }
}
