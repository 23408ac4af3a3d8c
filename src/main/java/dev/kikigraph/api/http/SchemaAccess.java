package dev.kikigraph.api.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the service tells what there is to be asked for.
 *
 * @param introspection whether the schema is told: by introspection, as text, and by suggestions in errors
 * @param graphiql whether GraphiQL is served, which cannot do without introspection
 */
@ConfigurationProperties("kikigraph")
public record SchemaAccess(
        @DefaultValue("true") boolean introspection,
        @DefaultValue("true") boolean graphiql) {

    public SchemaAccess {
        graphiql &= introspection;
    }
}
