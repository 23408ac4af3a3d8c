package dev.kikigraph.api.support;

import dev.kikigraph.api.schema.ApiSchema;
import dev.kikigraph.ontology.Ontology;
import graphql.schema.GraphQLSchema;
import java.util.Set;

/** The API of the railway, for tests of other packages. */
public final class RailwaySchema {

    private RailwaySchema() {}

    public static GraphQLSchema of(Ontology ontology) {
        return new ApiSchema(ontology)
                .create(environment -> null, name -> environment -> null, (field, type) -> environment -> null);
    }

    /** Names of the root fields that are compiled to Cypher. */
    public static Set<String> compiledFields(Ontology ontology) {
        return new ApiSchema(ontology).compiledFieldNames();
    }
}
