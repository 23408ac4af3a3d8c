package dev.kikigraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.TemporaryData;
import dev.kikigraph.ontology.RailwayOntology;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;

/** The service takes what Spring for GraphQL and Spring Boot take: beans of whoever extends it, and its testers. */
@SpringBootTest(
        webEnvironment = WebEnvironment.MOCK,
        properties = {
            "kikigraph.seed=src/test/resources/railway/seed",
            "spring.graphql.schema.locations=classpath:schema/service/,classpath:extension/"
        })
@ContextConfiguration(initializers = TemporaryData.class)
@Import({RailwayOntology.class, SpringExtensionIT.Extension.class})
class SpringExtensionIT {

    private static final String OPERATION = """
            query Both { line(id: "line:umi") { id } dataset { release } }
            """;

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private List<String> seen;

    @Test
    void aTesterAsksWhatIsCompiledAndWhatIsAnsweredInJava() {
        GraphQlTester.Response response = tester().document(OPERATION).execute();

        response.path("line.id").entity(String.class).isEqualTo("line:umi");
        response.path("dataset.release").entity(Integer.class).isEqualTo(1);
    }

    @Test
    void anInstrumentationSeesEachOperation() {
        tester().document(OPERATION).executeAndVerify();

        assertThat(seen).contains("operation Both");
    }

    @Test
    void aCustomizerIsCalled() {
        assertThat(seen).contains("customizer");
    }

    @Test
    void aControllerAnswersWhatAnotherFileDeclares() {
        tester().document("{ echo(text: \"山\") }")
                .execute()
                .path("echo")
                .entity(String.class)
                .isEqualTo("山");
    }

    @Test
    void aConfigurerOfTheWiringAnswersAField() {
        tester().document("{ wired }")
                .execute()
                .path("wired")
                .entity(String.class)
                .isEqualTo("by a bean");
    }

    @Test
    void aResolverIsAskedBeforeTheServiceTellsTheErrorItself() {
        assertThat(errorOf("{ failing(told: true) }")).isEqualTo("Told by a bean");
        assertThat(errorOf("{ failing(told: false) }")).startsWith("The service made a mistake.");
    }

    private @Nullable String errorOf(String document) {
        List<@Nullable String> messages = new CopyOnWriteArrayList<>();
        tester().document(document)
                .execute()
                .errors()
                .satisfy(errors -> errors.forEach(error -> messages.add(error.getMessage())));
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private GraphQlTester tester() {
        return ExecutionGraphQlServiceTester.create(service);
    }

    @Controller
    static class ExtensionController {

        @QueryMapping
        String echo(@Argument String text) {
            return text;
        }

        @QueryMapping
        String failing(@Argument boolean told) {
            throw told ? new UnsupportedOperationException() : new IllegalStateException();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import(ExtensionController.class)
    static class Extension {

        @Bean
        List<String> seen() {
            return new CopyOnWriteArrayList<>();
        }

        @Bean
        Instrumentation seeing(List<String> seen) {
            return new SimplePerformantInstrumentation() {
                @Override
                public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
                        InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
                    seen.add("operation "
                            + parameters
                                    .getExecutionContext()
                                    .getOperationDefinition()
                                    .getName());
                    return null;
                }
            };
        }

        @Bean
        GraphQlSourceBuilderCustomizer customizer(List<String> seen) {
            return source -> seen.add("customizer");
        }

        @Bean
        RuntimeWiringConfigurer wiring() {
            return wiring -> wiring.type("Query", type -> type.dataFetcher("wired", environment -> "by a bean"));
        }

        @Bean
        DataFetcherExceptionResolver resolver() {
            return new DataFetcherExceptionResolverAdapter() {
                @Override
                protected @Nullable GraphQLError resolveToSingleError(
                        Throwable exception, DataFetchingEnvironment environment) {
                    return exception instanceof UnsupportedOperationException
                            ? GraphQLError.newError()
                                    .message("Told by a bean")
                                    .path(environment.getExecutionStepInfo().getPath())
                                    .build()
                            : null;
                }
            };
        }
    }
}
