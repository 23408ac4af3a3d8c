package dev.kikigraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    @Test
    void rootFieldsAreNullableSoThatOneFailureLeavesTheOthers() {
        GraphQLSchema schema = schema();

        assertThat(schema.getQueryType().getFieldDefinitions())
                .filteredOn(field -> GraphQLTypeUtil.isNonNull(field.getType()))
                .extracting(GraphQLFieldDefinition::getName)
                .isEmpty();
    }

    private static GraphQLSchema schema() {
        return new ApiSchema(OntologyReader.read(OntologyFiles.packaged()))
                .create(
                        environment -> null,
                        Map.of(Dataset.field(), environment -> null),
                        name -> environment -> null,
                        (field, type) -> environment -> null);
    }
}
