package dev.kikigraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.startup.StartupProblem;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GraphConfigurationTests {

    private final ApplicationContextRunner slim = new ApplicationContextRunner()
            .withUserConfiguration(GraphConfiguration.class)
            .withClassLoader(new FilteredClassLoader("org.neo4j.dbms", "org.neo4j.kernel", "org.neo4j.configuration"));

    @Test
    void slimJarAsksForAServerInOneSentence() {
        slim.run(context -> assertThat(context)
                .getFailure()
                .isInstanceOf(StartupProblem.class)
                .hasMessage("this is the slim Kikigraph, which has no Neo4j of its own and needs a server."));
    }

    @Test
    void emptyUriCountsAsNone() {
        slim.withPropertyValues("spring.neo4j.uri= ")
                .run(context -> assertThat(context).getFailure().isInstanceOf(StartupProblem.class));
    }
}
