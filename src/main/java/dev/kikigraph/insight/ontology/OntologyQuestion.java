package dev.kikigraph.insight.ontology;

import dev.kikigraph.insight.ontology.OntologyDescription.Enumeration;
import dev.kikigraph.ontology.EnumType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.problem.NearestName;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The ontology as data. */
@Controller
class OntologyQuestion {

    private final Ontology ontology;

    OntologyQuestion(Ontology ontology) {
        this.ontology = ontology;
    }

    @QueryMapping("ontology")
    OntologyDescription describe() {
        return new OntologyDescription(ontology);
    }

    @SchemaMapping
    List<OntologyKind> kinds(OntologyDescription description, @Argument @Nullable List<String> types) {
        return description.kinds(types);
    }

    @SchemaMapping
    List<Enumeration> enums(OntologyDescription description, @Argument @Nullable List<String> names) {
        List<String> known = ontology.enums().stream().map(EnumType::name).toList();
        if (names != null) {
            names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                throw QueryException.badRequest(
                        "There is no enum called %s%s", name, new NearestName().hint(name, known));
            });
        }
        return description.enums(names);
    }

    @SchemaMapping(field = "enum")
    @Nullable
    String ofEnum(OntologyField field) {
        return field.ofEnum();
    }
}
