package dev.kikigraph.query;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.StatementBuilder;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The values that the members of a list have in one field.
 *
 * @param rows a row for each place in the list and each of its values
 * @param repeated whether one place in the list may have several rows, even with the same value
 * @param value the value on such a row
 * @param name the variable to which the value is bound for grouping
 * @param has that a member has the value that is bound
 * @param absent that a member has no value; null where each has one
 * @param ties the order of values with the same count
 */
record FacetValues(
        Supplier<StatementBuilder.OngoingReading> rows,
        boolean repeated,
        Expression value,
        SymbolicName name,
        Condition has,
        @Nullable Condition absent,
        List<SortItem> ties) {

    private static final int DIGITS_OF_YEAR = 4;

    /** The value under its name. */
    IdentifiableElement named() {
        return value.equals(name) ? name : value.as(name);
    }

    static FacetValues of(FacetField field, Members members, Compilation compilation) {
        if (field instanceof FacetField.OfEnum ofEnum) {
            return ofProperty(ofEnum.property(), members, compilation);
        }
        if (field instanceof FacetField.OfYear ofYear) {
            return ofProperty(ofYear.property(), members, compilation);
        }
        if (field instanceof FacetField.OfType ofType) {
            return ofTypes(ofType.types(), members, compilation);
        }
        SymbolicName thing = Cypher.name(compilation.variable("n"));
        return ofThings(field, thing, members, compilation);
    }

    private static FacetValues ofProperty(Property property, Members members, Compilation compilation) {
        Expression stored = members.property(property.name());
        SymbolicName name = Cypher.name(compilation.variable("v"));
        List<SortItem> ties = List.of(name.ascending());
        boolean date = property.isScalar(ScalarKind.PARTIAL_DATE);
        Members having = members.and(stored.isNotNull());
        if (!property.list()) {
            Expression value = date ? yearOf(stored) : stored;
            return new FacetValues(having::match, false, value, name, value.isEqualTo(name), stored.isNull(), ties);
        }
        SymbolicName each = Cypher.name(compilation.variable("e"));
        Expression value = date ? yearOf(each) : each;
        Condition has = Cypher.any(each).in(stored).where(value.isEqualTo(name));
        return new FacetValues(
                () -> having.match().unwind(stored).as(each), true, value, name, has, stored.isNull(), ties);
    }

    private static Expression yearOf(Expression date) {
        return Cypher.left(date, Cypher.literalOf(DIGITS_OF_YEAR));
    }

    private static FacetValues ofTypes(List<NodeType> types, Members members, Compilation compilation) {
        SymbolicName label = Cypher.name("label");
        Expression labels = Cypher.labels(Cypher.anyNode(members.variable()));
        Expression value = Cypher.head(Cypher.listWith(label)
                .in(labels)
                .where(label.in(
                        compilation.parameter(types.stream().map(NodeType::name).toList())))
                .returning());
        SymbolicName name = Cypher.name(compilation.variable("v"));
        return new FacetValues(members::match, false, value, name, name.in(labels), null, List.of(name.ascending()));
    }

    private static FacetValues ofThings(
            FacetField field, SymbolicName thing, Members members, Compilation compilation) {
        Ontology ontology = compilation.ontology();
        String variable = thing.getValue();
        List<SortItem> ties = List.of(
                Compilation.property(variable, SortKey.SOURCE_ORDER).ascending(),
                Compilation.property(variable, "id").ascending());
        if (field instanceof FacetField.OfRelated related) {
            Supplier<PatternElement> reached = () -> Patterns.relationship(
                    ontology, members.variable(), related.field(), compilation.variable("r"), variable);
            PatternElement any = Patterns.relationship(
                    ontology,
                    members.variable(),
                    related.field(),
                    compilation.variable("r"),
                    compilation.variable("n"));
            Condition absent = Cypher.exists(any).not();
            return ofThings(reached, thing, members, absent, ties);
        }
        Supplier<PatternElement> owned = () -> Cypher.anyNode(members.variable())
                .relationshipFrom(Cypher.node(Ontology.THING).named(variable), FilterCompiler.ownerships(ontology));
        return ofThings(owned, thing, members, null, ties);
    }

    private static FacetValues ofThings(
            Supplier<PatternElement> pattern,
            SymbolicName thing,
            Members members,
            @Nullable Condition absent,
            List<SortItem> ties) {
        return new FacetValues(
                () -> members.match().match(pattern.get()),
                true,
                thing,
                thing,
                Cypher.exists(pattern.get()),
                absent,
                ties);
    }
}
