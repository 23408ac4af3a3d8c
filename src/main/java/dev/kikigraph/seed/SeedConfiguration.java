package dev.kikigraph.seed;

import dev.kikigraph.graph.release.ReleaseForm;
import dev.kikigraph.ontology.OntologyFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeedConfiguration {

    @Bean
    ReleaseForm releaseForm() {
        return new ReleaseForm(SeedFiles.formOf(OntologyFiles.packaged()));
    }
}
