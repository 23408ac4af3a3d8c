package dev.kikigraph.ontology;

import dev.kikigraph.startup.StartupProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ontology that the whole service works by: the one that is packed with it. */
@Configuration(proxyBeanMethods = false)
class OntologyConfiguration {

    @Bean
    Ontology ontology() {
        try {
            return OntologyReader.read(OntologyFiles.packaged());
        } catch (OntologyException e) {
            throw new StartupProblem("the ontology has mistakes:\n" + e.getMessage(), "", e);
        }
    }
}
