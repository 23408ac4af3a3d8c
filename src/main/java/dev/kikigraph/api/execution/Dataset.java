package dev.kikigraph.api.execution;

import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.kikigraph.api.schema.CommonTypes;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.release.Ledger;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The root field {@code dataset}: what is served, from which release. */
public final class Dataset implements DataFetcher<@Nullable Object> {

    private static final String SOURCES = """
            RETURN COLLECT {
              MATCH (source:Source)
              RETURN {thingId: source.id, name: source.nameJa, contentHash: source.contentHash, lineCount: source.lineCount}
              ORDER BY source.id
            }
            """;

    private static final String COUNTS = """
            RETURN COLLECT {
              UNWIND $types AS type
              RETURN {type: type, count: COUNT { MATCH (node:Node) WHERE type IN labels(node) }}
            }
            """;

    private final Ledger ledger;
    private final Graph graph;
    private final Ontology ontology;

    public Dataset(Ledger ledger, Graph graph, Ontology ontology) {
        this.ledger = ledger;
        this.graph = graph;
        this.ontology = ontology;
    }

    /** Made anew for each schema, which binds what refers to other types to its own. */
    public static GraphQLFieldDefinition field() {
        GraphQLObjectType source = GraphQLObjectType.newObject()
                .name("DatasetSource")
                .description("A document that the graph rests on.")
                .field(CommonTypes.field("thingId", nonNull(GraphQLID), "Its id, to look up more of it."))
                .field(CommonTypes.field("name", nonNull(GraphQLString), "Its Japanese name."))
                .field(CommonTypes.field("contentHash", nonNull(GraphQLString), "SHA-256 of its text."))
                .field(CommonTypes.field("lineCount", nonNull(GraphQLInt), "Number of lines of its text."))
                .build();
        GraphQLObjectType count = GraphQLObjectType.newObject()
                .name("TypeCount")
                .description("How many nodes of a type there are.")
                .field(CommonTypes.field("type", nonNull(typeRef("NodeType")), "The type."))
                .field(CommonTypes.field("count", nonNull(GraphQLInt), "How many."))
                .build();
        GraphQLObjectType dataset = GraphQLObjectType.newObject()
                .name("Dataset")
                .description("What is served.")
                .field(CommonTypes.field("release", nonNull(GraphQLInt), "Number of the release, from 1."))
                .field(CommonTypes.field(
                        "contentHash", nonNull(GraphQLString), "SHA-256 of everything that the graph holds."))
                .field(CommonTypes.field("loadedAt", nonNull(GraphQLString), "When it was loaded (ISO 8601, UTC)."))
                .field(CommonTypes.field("things", nonNull(GraphQLInt), "Number of things."))
                .field(CommonTypes.field("owned", nonNull(GraphQLInt), "Number of what things own, such as budgets."))
                .field(CommonTypes.field("relationships", nonNull(GraphQLInt), "Number of relationships."))
                .field(CommonTypes.field("sources", nonNull(list(nonNull(source))), "The documents that it rests on."))
                .field(CommonTypes.field(
                        "counts", nonNull(list(nonNull(count))), "How many nodes of each type there are."))
                .build();
        return CommonTypes.field(
                "dataset", dataset, "What is served: release, documents and numbers; null before the first import.");
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        Release release = ledger.current().orElse(null);
        if (release == null) {
            return null;
        }
        ReadContext reading = environment.getGraphQlContext().get(ReadContext.class);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("release", release.number());
        result.put("contentHash", release.contentHash());
        result.put("loadedAt", release.createdAt().toString());
        result.put("things", release.things());
        result.put("owned", release.owned());
        result.put("relationships", release.relationships());
        if (environment.getSelectionSet().contains("sources")) {
            result.put("sources", read(new Statement(SOURCES, Map.of()), reading));
        }
        if (environment.getSelectionSet().contains("counts")) {
            List<String> types = new ArrayList<>();
            ontology.nodeTypes().stream().map(NodeType::name).forEach(types::add);
            result.put("counts", read(new Statement(COUNTS, Map.of("types", types)), reading));
        }
        return result;
    }

    private Object read(Statement statement, ReadContext reading) {
        return Objects.requireNonNull(graph.readValue(statement, reading));
    }
}
