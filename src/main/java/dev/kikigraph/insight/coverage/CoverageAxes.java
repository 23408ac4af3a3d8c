package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.ontology.Ontology;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;

/** The axes of matrices, as part of the ontology as data. */
@Controller
class CoverageAxes {

    private final CountableTypes countable;

    CoverageAxes(Ontology ontology) {
        this.countable = new CountableTypes(ontology);
    }

    /** An axis, and those that can stand beside it. */
    record CoverageAxis(
            Dimension axis, Localized label, @Nullable String type, List<CoverageCombination> combinations) {}

    /** Another axis, and what can be counted with it. */
    record CoverageCombination(Dimension axis, List<String> types, List<String> moneyTypes) {}

    @SchemaMapping(typeName = "OntologyDescription")
    List<CoverageAxis> axes() {
        return Arrays.stream(Dimension.values()).map(this::axis).toList();
    }

    private CoverageAxis axis(Dimension axis) {
        return new CoverageAxis(
                axis,
                new Localized(axis.japanese(), StringUtils.capitalize(axis.english())),
                axis.nodeType().isEmpty() ? null : axis.nodeType(),
                Stream.of(Dimension.values())
                        .map(other -> combination(axis, other))
                        .filter(combination -> !combination.types().isEmpty())
                        .toList());
    }

    private CoverageCombination combination(Dimension axis, Dimension other) {
        List<String> types = countable.of(axis, other);
        return new CoverageCombination(
                other, types, types.stream().filter(countable::hasMoney).toList());
    }
}
