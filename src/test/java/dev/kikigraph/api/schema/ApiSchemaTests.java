package dev.kikigraph.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.RailwaySchema;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.paging.Page;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ApiSchemaTests {

    private static final Path CHECKED_IN = Path.of("schema/api.graphqls");

    @Test
    void theCheckedInSchemaIsWhatTheOntologyGives() throws IOException {
        GraphQLSchema schema = schema();
        String derived = ApiSchema.print(schema);
        Files.writeString(Path.of("target/api.graphqls"), derived);

        assertThat(Files.readString(CHECKED_IN))
                .as(
                        "schema/api.graphqls is stale. Look at the change and, if it is meant: cp target/api.graphqls schema/")
                .isEqualTo(derived);
    }

    /** Generated clients grow with it, and GraphiQL reads all of it. */
    @Test
    void theSchemaStaysWithinItsSize() {
        GraphQLSchema schema = schema();

        assertThat(ApiSchema.print(schema).lines().count()).isLessThan(41_500);
        assertThat(schema.getAllTypesAsList())
                .filteredOn(type -> !type.getName().startsWith("__"))
                .hasSizeLessThan(1_170);
    }

    @Test
    void rootFieldsAreNullableSoThatOneFailureLeavesTheOthers() {
        GraphQLSchema schema = schema();

        assertThat(schema.getQueryType().getFieldDefinitions())
                .filteredOn(field -> GraphQLTypeUtil.isNonNull(field.getType()))
                .extracting(GraphQLFieldDefinition::getName)
                .isEmpty();
    }

    @Test
    void noTypeIsThereThatNoQueryLeadsTo() {
        GraphQLSchema schema = schema();
        Set<String> reached = new HashSet<>();
        reach(schema.getQueryType(), schema, reached);

        assertThat(schema.getAllTypesAsList())
                .extracting(GraphQLNamedType::getName)
                .filteredOn(name -> !name.startsWith("__"))
                .filteredOn(name -> !reached.contains(name))
                .isEmpty();
    }

    @Test
    void pagesHaveTheSizesThatAreServed() {
        String schema = ApiSchema.print(schema());

        assertThat(found("\\bfirst: Int!? = (\\d+)", schema)).containsOnly(Page.DEFAULT);
        assertThat(found("How many[^\"]* 1 to (\\d+)", schema)).containsOnly(Page.MOST);
        assertThat(found("; (\\d+) where nothing is said", schema)).containsOnly(Page.DEFAULT);
    }

    private static Set<Integer> found(String number, String text) {
        return Pattern.compile(number)
                .matcher(text)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toSet());
    }

    private static void reach(GraphQLSchemaElement element, GraphQLSchema schema, Set<String> reached) {
        if (element instanceof GraphQLNamedType type && !reached.add(type.getName())) {
            return;
        }
        if (element instanceof GraphQLInterfaceType type) {
            schema.getImplementations(type).forEach(member -> reach(member, schema, reached));
        }
        element.getChildren().forEach(child -> reach(child, schema, reached));
    }

    private static GraphQLSchema schema() {
        return RailwaySchema.of(OntologyReader.read(OntologyFiles.packaged()));
    }
}
