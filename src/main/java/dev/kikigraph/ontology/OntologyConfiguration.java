package dev.kikigraph.ontology;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ontology that the service runs on. */
@Configuration(proxyBeanMethods = false)
class OntologyConfiguration {

    @Bean
    Ontology ontology() {
        return OntologyReader.read(OntologyFiles.packaged());
    }
}
