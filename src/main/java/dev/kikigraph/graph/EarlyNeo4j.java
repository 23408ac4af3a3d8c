package dev.kikigraph.graph;

import dev.kikigraph.graph.client.GraphProperties;
import dev.kikigraph.graph.embedded.EmbeddedNeo4jStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Begins to start the embedded Neo4j when all settings are known and no bean is: that and the making of the beans take
 * seconds each, and neither needs the other.
 */
final class EarlyNeo4j implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(EarlyNeo4j.class);

    private static final String BEAN = "embeddedNeo4j";

    /** Spring runs what is added in this way before it looks for any configuration. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(new Start(context.getEnvironment()));
    }

    private record Start(ConfigurableEnvironment environment) implements BeanDefinitionRegistryPostProcessor {

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            if (GraphConfiguration.isEmbedded(environment)) {
                GraphProperties properties = Binder.get(environment).bindOrCreate("kikigraph", GraphProperties.class);
                EmbeddedNeo4jStart neo4j = EmbeddedNeo4jStart.begin(
                        properties.data(), properties.neo4j().pageCache().toBytes());
                log.info(
                        "Opening the graph database in {}",
                        properties.data().toAbsolutePath().normalize());
                DefaultListableBeanFactory beans = (DefaultListableBeanFactory) registry;
                beans.registerSingleton(BEAN, neo4j);
                beans.registerDisposableBean(BEAN, neo4j::close);
            }
        }

        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
            // all is done before
        }
    }
}
