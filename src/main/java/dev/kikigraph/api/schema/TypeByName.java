package dev.kikigraph.api.schema;

import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the concrete type of an abstract value by its {@code __typename} or, failing that, by the prefix of its id. */
final class TypeByName implements TypeResolver {

    private final Ontology ontology;

    TypeByName(Ontology ontology) {
        this.ontology = ontology;
    }

    @Override
    public @Nullable GraphQLObjectType getType(TypeResolutionEnvironment environment) {
        Map<?, ?> value = environment.getObject();
        Object name = value.get("__typename");
        if (name == null && value.get(StoredKeys.ID) instanceof String id) {
            name = ontology.typeOfId(id).map(type -> type.name()).orElse(null);
        }
        return name == null ? null : environment.getSchema().getObjectType(name.toString());
    }
}
