package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.RuntimeWiring;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;

/** Each field that a controller answers is declared, with its arguments; the start fails for the reverse. */
@WithRealData
class MappingsIT {

    @Autowired
    private GraphQlSource source;

    @Autowired
    private AnnotatedControllerConfigurer controllers;

    @Test
    void everyMappingHasItsFieldWithTheSameArguments() {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        controllers.configure(wiring);

        SchemaReport report =
                SchemaMappingInspector.inspect(source.schema(), wiring.build().getDataFetchers());

        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
    }
}
