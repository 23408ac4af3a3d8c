package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.RelationshipType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which types of things the ontology connects with which dimensions, so that they can be counted in a matrix of two of
 * these.
 */
final class CountableTypes {

    private static final String PROGRAM = "Program";
    private static final String PROJECT = "Project";

    private final Ontology ontology;
    private final Set<String> ownersOfBudgets;
    private final Map<Dimension, Set<String>> connected = new EnumMap<>(Dimension.class);

    CountableTypes(Ontology ontology) {
        this.ontology = ontology;
        this.ownersOfBudgets = ownersOfBudgets();
        connected.put(Dimension.PILLAR, Effective.PILLAR.types(ontology));
        connected.put(Dimension.MINISTRY, Effective.MINISTRY.types(ontology));
        connected.put(Dimension.DEVELOPMENT_STAGE, Effective.STAGE.types(ontology));
        connected.put(Dimension.APPLICANT_GROUP, Effective.GROUP.types(ontology));
        connected.put(Dimension.FISCAL_YEAR, withFiscalYears());
        Set<String> taking = sources("PARTICIPATES_IN", Dimension.FRAMEWORK);
        taking.add(Dimension.FRAMEWORK.nodeType());
        connected.put(Dimension.FRAMEWORK, taking);
        Set<String> inCountry = sources("IN_COUNTRY", Dimension.COUNTRY);
        inCountry.addAll(sources("COVERS", Dimension.COUNTRY));
        inCountry.addAll(ends("PARTICIPATES_IN", ends -> ends.source().equals(Dimension.COUNTRY.nodeType()), false));
        inCountry.add(Dimension.COUNTRY.nodeType());
        connected.put(Dimension.COUNTRY, inCountry);
    }

    private Set<String> sources(String relationshipType, Dimension dimension) {
        return ends(relationshipType, ends -> ends.target().equals(dimension.nodeType()), true);
    }

    private Set<String> ends(String relationshipType, Predicate<RelationshipType.Ends> which, boolean sources) {
        Set<String> names = new HashSet<>();
        ontology.relationshipType(relationshipType).ifPresent(type -> type.ends().stream()
                .filter(which)
                .forEach(ends -> names.add(sources ? ends.source() : ends.target())));
        return names;
    }

    private Set<String> ownersOfBudgets() {
        Set<String> names = new HashSet<>();
        ontology.nodeTypes().stream()
                .filter(type ->
                        type.owned().stream().anyMatch(owned -> owned.target().equals("Budget")))
                .forEach(type -> names.add(type.name()));
        return names;
    }

    private Set<String> withFiscalYears() {
        return ontology.nodeTypes().stream()
                .map(NodeType::name)
                .filter(type -> ontology.inherited(type).stream()
                        .anyMatch(field -> field.name().equals(YearPlacing.FIELD)))
                .collect(Collectors.toSet());
    }

    boolean hasMoney(String type) {
        return ownersOfBudgets.contains(type);
    }

    boolean connects(String type, Dimension dimension) {
        return connected.getOrDefault(dimension, Set.of()).contains(type);
    }

    /**
     * Names of those that connect both, in the order of the ontology; empty where none does or both dimensions are the
     * same.
     */
    List<String> of(Dimension rows, Dimension columns) {
        if (rows == columns) {
            return List.of();
        }
        return ontology.nodeTypes().stream()
                .map(NodeType::name)
                .filter(type -> connects(type, rows) && connects(type, columns))
                .toList();
    }

    /**
     * The one to count where nobody says which: what stands in a country, else programmes, else what the columns are
     * made of.
     */
    String usual(List<String> countable, Dimension rows, Dimension columns) {
        boolean byCountry = rows == Dimension.COUNTRY || columns == Dimension.COUNTRY;
        return Stream.of(byCountry ? PROJECT : PROGRAM, columns.nodeType())
                .filter(countable::contains)
                .findFirst()
                .orElseGet(() -> countable.get(0));
    }

    /** Such as {@code PILLAR × MINISTRY}, each pair once. */
    List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        Dimension[] all = Dimension.values();
        for (int i = 0; i < all.length; i++) {
            for (int j = i + 1; j < all.length; j++) {
                if (!of(all[i], all[j]).isEmpty()) {
                    pairs.add(all[i] + " × " + all[j]);
                }
            }
        }
        return pairs;
    }
}
