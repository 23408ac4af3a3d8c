package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.PartialDates;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The values that the members of a list have in one field.
 *
 * @param members the members of the list
 * @param rows makes a row for each member and each of its values
 * @param repeating whether a member can have a value on several rows
 * @param value the value on such a row
 * @param name the variable to which a value is bound
 * @param lacking the members that have no value; null where each has one
 * @param ties the order of values that as many have
 */
record FacetValues(
        Members members,
        Supplier<StatementBuilder.OngoingReading> rows,
        boolean repeating,
        Expression value,
        SymbolicName name,
        @Nullable Members lacking,
        List<SortItem> ties) {

    /**
     * A subquery that passes over the list once. It returns a list of a value, how many have it, and these themselves,
     * for each value: those that most have first.
     *
     * @param groups the variable of that list
     * @param withMembers whether the members are needed
     */
    Statement grouped(SymbolicName groups, boolean withMembers) {
        SymbolicName size = Cypher.name("size");
        SymbolicName having = Cypher.name("having");
        SymbolicName place = Cypher.name(members.place());
        SymbolicName member = Cypher.name(members.variable());
        List<IdentifiableElement> columns = new ArrayList<>();
        List<Expression> group = new ArrayList<>(List.of(name, size));
        columns.add(value.equals(name) ? name : value.as(name));
        columns.add((repeating ? Cypher.countDistinct(place) : Cypher.count(place)).as(size));
        if (withMembers) {
            boolean once = !repeating && place.equals(member);
            columns.add((once ? Cypher.collect(member) : Cypher.collectDistinct(member)).as(having));
            group.add(having);
        }
        List<SortItem> order = new ArrayList<>(List.of(size.descending()));
        order.addAll(ties);
        return rows.get()
                .with(columns)
                .orderBy(order)
                .returning(Cypher.collect(Cypher.listOf(group)).as(groups))
                .build();
    }

    static FacetValues of(FacetField field, Members members, Compilation compilation) {
        if (field instanceof FacetField.OfEnum ofEnum) {
            return ofProperty(ofEnum.property(), members, compilation);
        }
        if (field instanceof FacetField.OfYear ofYear) {
            return ofProperty(ofYear.property(), members, compilation);
        }
        if (field instanceof FacetField.OfTruth ofTruth) {
            return ofProperty(ofTruth.property(), members, compilation);
        }
        if (field instanceof FacetField.OfType ofType) {
            return ofTypes(ofType.types(), members, compilation);
        }
        return field instanceof FacetField.OfRelated related
                ? ofRelated(related, members, compilation)
                : ofOwners(members, compilation);
    }

    private static FacetValues ofProperty(Property property, Members members, Compilation compilation) {
        Expression stored = members.property(property.name());
        Members present = members.and(stored.isNotNull());
        Members lacking = members.and(stored.isNull());
        SymbolicName name = Cypher.name(compilation.variable("v"));
        List<SortItem> ties = List.of(name.ascending());
        if (!property.list()) {
            Expression value = value(property, stored);
            return new FacetValues(members, present::match, false, value, name, lacking, ties);
        }
        SymbolicName each = Cypher.name(compilation.variable("e"));
        Expression value = value(property, each);
        return new FacetValues(
                members, () -> present.match().unwind(stored).as(each), true, value, name, lacking, ties);
    }

    /** Of a date the year that it lies in, which {@code during} finds it by. */
    private static Expression value(Property property, Expression stored) {
        return property.isScalar(ScalarKind.PARTIAL_DATE)
                ? Cypher.left(stored, Cypher.literalOf(PartialDates.YEAR_LENGTH))
                : stored;
    }

    private static FacetValues ofTypes(List<NodeType> types, Members members, Compilation compilation) {
        SymbolicName label = Cypher.name("label");
        Expression labels = Cypher.labels(Cypher.anyNode(members.variable()));
        Expression names =
                compilation.parameter(types.stream().map(NodeType::name).toList());
        Expression value = Cypher.head(
                Cypher.listWith(label).in(labels).where(label.in(names)).returning());
        SymbolicName name = Cypher.name(compilation.variable("v"));
        return new FacetValues(members, members::match, false, value, name, null, List.of(name.ascending()));
    }

    private static FacetValues ofRelated(FacetField.OfRelated related, Members members, Compilation compilation) {
        Ontology ontology = compilation.ontology();
        String thing = compilation.variable("n");
        String edge = compilation.variable("r");
        PatternElement any =
                Patterns.relationship(ontology, members.variable(), related.field(), edge, compilation.variable("n"));
        return ofThings(
                thing,
                () -> Patterns.relationship(ontology, members.variable(), related.field(), edge, thing),
                members,
                members.and(Cypher.exists(any).not()));
    }

    private static FacetValues ofOwners(Members members, Compilation compilation) {
        String owner = compilation.variable("n");
        return ofThings(
                owner,
                () -> Cypher.anyNode(members.variable())
                        .relationshipFrom(
                                Cypher.node(Ontology.THING).named(owner),
                                compilation.ontology().ownershipTypes().toArray(String[]::new)),
                members,
                null);
    }

    private static FacetValues ofThings(
            String thing, Supplier<PatternElement> pattern, Members members, @Nullable Members lacking) {
        SymbolicName name = Cypher.name(thing);
        List<SortItem> ties = List.of(
                Compilation.property(thing, StoredKeys.SOURCE_ORDER).ascending(),
                Compilation.property(thing, StoredKeys.ID).ascending());
        // With a clause of its own, since one clause never takes a relationship twice.
        return new FacetValues(members, () -> members.match().match(pattern.get()), true, name, name, lacking, ties);
    }
}
