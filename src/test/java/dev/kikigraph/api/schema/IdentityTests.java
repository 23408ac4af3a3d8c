package dev.kikigraph.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.RailwaySchema;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.ontology.RailwayOntology;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients keep what they are told by a field called {@code id}, so that it must be what identifies the object. */
class IdentityTests {

    static Stream<GraphQLSchema> schemas() {
        return Stream.of(OntologyReader.read(OntologyFiles.packaged()), RailwayOntology.read())
                .map(RailwaySchema::of);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void onlyNodesHaveAnId(GraphQLSchema schema) {
        List<String> others = schema.getAllTypesAsList().stream()
                .filter(GraphQLFieldsContainer.class::isInstance)
                .map(GraphQLFieldsContainer.class::cast)
                .filter(type -> type.getFieldDefinition("id") != null)
                .map(GraphQLNamedSchemaElement::getName)
                .filter(name -> !isNode(schema, name))
                .toList();

        assertThat(others).isEmpty();
        assertThat(schema.getObjectType("Source").getFieldDefinition("id")).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void onlyNodesAreFilteredAndSortedByAnId(GraphQLSchema schema) {
        List<String> others = schema.getAllTypesAsList().stream()
                .filter(GraphQLInputObjectType.class::isInstance)
                .map(GraphQLInputObjectType.class::cast)
                .filter(type -> type.getFieldDefinition("id") != null)
                .map(type -> type.getName().replaceFirst("(Where|Order)$", ""))
                .filter(name -> !isNode(schema, name))
                .toList();

        // What lies below a node is asked by the id of that node.
        assertThat(others).containsExactly("Below");
        assertThat(((GraphQLInputObjectType) schema.getType("ClaimWhere")).getFieldDefinition("relationshipId"))
                .isNotNull();
    }

    private static boolean isNode(GraphQLSchema schema, String name) {
        return name.equals(Ontology.NODE)
                || (schema.getType(name) instanceof GraphQLImplementingType type
                        && type.getInterfaces().stream()
                                .anyMatch(i -> i.getName().equals(Ontology.NODE)));
    }
}
