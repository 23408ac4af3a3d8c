package dev.kikigraph.graph.schema;

import dev.kikigraph.ontology.Ontology;
import java.util.List;

/** Says which constraints and indexes there are to be. Beans of this type are asked at each start. */
public interface SchemaSource {

    List<SchemaElement> elements(Ontology ontology);
}
