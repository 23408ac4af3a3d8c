package dev.kikigraph.api.support;

import dev.kikigraph.api.schema.ApiSchema;
import dev.kikigraph.ontology.Ontology;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.File;

/** The API of the railway, or of the packaged ontology, for tests that answer nothing. */
public final class RailwaySchema {

    private RailwaySchema() {}

    public static GraphQLSchema of(Ontology ontology) {
        DataFetcher<?> nothing = environment -> null;
        return new ApiSchema(ontology)
                .create(nothing, declared(ontology), (type, field) -> nothing, (field, type) -> nothing);
    }

    /** Questions that an ontology can be asked; without pillars it is not that of the domain questions. */
    public static TypeDefinitionRegistry declared(Ontology ontology) {
        TypeDefinitionRegistry declared = new TypeDefinitionRegistry();
        read("schema/service", declared);
        if (ontology.nodeType("Pillar").isPresent()) {
            read("schema/insight", declared);
        }
        return declared;
    }

    private static void read(String folder, TypeDefinitionRegistry declared) {
        for (File file : new File(folder).listFiles()) {
            declared.merge(new SchemaParser().parse(file));
        }
    }
}
