package dev.kikigraph.ontology;

import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a type into properties, relationships and owned lists. */
final class FieldReader {

    private final Definitions definitions;
    private final Directives directives;
    private final Map<String, EnumType> enums;

    FieldReader(Definitions definitions, Directives directives, Map<String, EnumType> enums) {
        this.definitions = definitions;
        this.directives = directives;
        this.enums = enums;
    }

    /** Fields of a type by kind, each kind in its order. */
    record Fields(List<Property> properties, List<RelationshipField> relationships, List<OwnedField> owned) {

        Fields() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    Fields read(List<FieldDefinition> fields) {
        Fields result = new Fields();
        fields.forEach(field -> read(field, result));
        return result;
    }

    private void read(FieldDefinition field, Fields result) {
        directives.check(field, "FIELD_DEFINITION");
        if (!field.getInputValueDefinitions().isEmpty()) {
            definitions.problem(
                    field, "%s has arguments; the API adds those that a field needs. Remove them.", field.getName());
        }
        checkDocumented(field);
        if (field.getName().indexOf('_') >= 0) {
            definitions.problem(
                    field,
                    "%s has an underscore, which marks what is never shown. Write it in camel case, such as fiscalYear.",
                    field.getName());
        }
        if (definitionOf(field) == null && !isBuiltIn(typeName(field.getType()))) {
            definitions.problem(
                    field,
                    "%s has the type %s, which is not defined. Define it or correct the name.",
                    field.getName(),
                    typeName(field.getType()));
            return;
        }
        boolean relationship = Directives.has(field, "relationship");
        boolean owns = Directives.has(field, "owns");
        if (relationship && owns) {
            definitions.problem(field, "%s is both @relationship and @owns. Keep one.", field.getName());
        } else if (relationship) {
            readRelationship(field).ifPresent(result.relationships()::add);
        } else if (owns) {
            readOwned(field).ifPresent(result.owned()::add);
        } else {
            readProperty(field).ifPresent(result.properties()::add);
        }
    }

    private void checkDocumented(FieldDefinition field) {
        if (Definitions.text(field.getDescription()).isEmpty()) {
            definitions.problem(field, "%s has no description. Say in English what it is.", field.getName());
        }
        if (!Directives.has(field, "label")) {
            definitions.problem(field, "%s has no @label(ja:). Give it a Japanese label.", field.getName());
        }
    }

    private Optional<RelationshipField> readRelationship(FieldDefinition field) {
        String target = typeName(field.getType());
        boolean leadsToNodes = definitionOf(field) instanceof ObjectTypeDefinition object
                ? Directives.has(object, "node")
                : definitionOf(field) instanceof InterfaceTypeDefinition
                        || definitionOf(field) instanceof UnionTypeDefinition;
        if (!isRequiredList(field.getType()) || !leadsToNodes) {
            definitions.problem(
                    field,
                    "%s is a @relationship, so its type must be a list of nodes such as [Program!]!.",
                    field.getName());
            return Optional.empty();
        }
        String type = directives.text(field, "relationship", "type");
        String direction = directives.text(field, "relationship", "direction");
        String properties = directives.text(field, "relationship", "properties");
        if (type == null
                || properties == null
                || direction == null
                || !List.of("OUT", "IN").contains(direction)) {
            return Optional.empty(); // reported when the directive was checked
        }
        if (!type.matches("[A-Z][A-Z0-9_]*")) {
            definitions.problem(field, "The relationship type %s must be in capitals, such as FEEDS.", type);
        }
        if (!(definitions.type(properties) instanceof ObjectTypeDefinition object)
                || !Directives.has(object, "relationshipProperties")) {
            definitions.problem(
                    field,
                    "%s names the properties %s, which is no @relationshipProperties type. Define it or correct the name.",
                    field.getName(),
                    properties);
        }
        return Optional.of(new RelationshipField(
                field.getName(),
                type,
                RelationshipField.Direction.valueOf(direction),
                target,
                properties,
                directives.flag(field, "relationship", "lineage"),
                directives.documentation(field, field.getDescription())));
    }

    private Optional<OwnedField> readOwned(FieldDefinition field) {
        String target = typeName(field.getType());
        if (!isRequiredList(field.getType())
                || !(definitionOf(field) instanceof ObjectTypeDefinition object)
                || !implementsInterface(object, Ontology.OWNED)) {
            definitions.problem(
                    field,
                    "%s @owns, so its type must be a list of a type that implements Owned, such as [Budget!]!.",
                    field.getName());
            return Optional.empty();
        }
        String type = directives.text(field, "owns", "type");
        if (type == null) {
            return Optional.empty();
        }
        List<String> key = directives.texts(field, "owns", "key");
        key.stream()
                .filter(k -> object.getFieldDefinitions().stream()
                        .noneMatch(f -> f.getName().equals(k) && f.getType() instanceof NonNullType))
                .forEach(k -> definitions.problem(
                        field, "The key %s of %s is no required field of %s.", k, field.getName(), target));
        return Optional.of(new OwnedField(
                field.getName(), type, target, key, directives.documentation(field, field.getDescription())));
    }

    private Optional<Property> readProperty(FieldDefinition field) {
        boolean list = unwrap(field.getType()) instanceof ListType;
        if (list && !isRequiredList(field.getType())) {
            definitions.problem(
                    field,
                    "%s is a list; write it as [String!]!, since an empty list says that there is none.",
                    field.getName());
        }
        Optional<ValueType> type = valueType(field);
        if (type.isEmpty()) {
            definitions.problem(
                    field,
                    "%s leads to %s: say how, with @relationship or @owns.",
                    field.getName(),
                    typeName(field.getType()));
            return Optional.empty();
        }
        boolean localized = Directives.has(field, "localized");
        if (localized && (list || !type.get().name().equals("String"))) {
            definitions.problem(field, "%s is @localized, so its type must be String.", field.getName());
        }
        return Optional.of(new Property(
                field.getName(),
                type.get(),
                field.getType() instanceof NonNullType && !list,
                list,
                localized,
                "REQUIRED".equals(directives.text(field, "localized", "english")),
                printed(field, type.get(), list),
                defaultValue(field, type.get()),
                kind(field, type.get(), list),
                derived(field),
                searched(field, type.get()),
                directives.documentation(field, field.getDescription())));
    }

    private Property.@Nullable Printed printed(FieldDefinition field, ValueType type, boolean list) {
        if (!Directives.has(field, "printed")) {
            return null;
        }
        boolean number =
                type instanceof ValueType.Scalar scalar && scalar.kind().isPrintable();
        if (!number || list) {
            definitions.problem(
                    field,
                    "%s is @printed, so its type must be a single Int, Decimal, Yen, Ratio, PartialDate or FiscalYear.",
                    field.getName());
            return null;
        }
        boolean quantity = ((ValueType.Scalar) type).kind().isQuantity();
        if (quantity && field.getType() instanceof NonNullType) {
            definitions.problem(
                    field,
                    "%s is required, but a printed quantity may be a range, which has bounds and no value. Write its type"
                            + " without the exclamation mark.",
                    field.getName());
        }
        String name = field.getName();
        return quantity
                ? new Property.Printed(
                        StoredKeys.printed(name),
                        StoredKeys.min(name),
                        StoredKeys.max(name),
                        StoredKeys.qualifier(name))
                : new Property.Printed(StoredKeys.printed(name), null, null, null);
    }

    private boolean kind(FieldDefinition field, ValueType type, boolean list) {
        boolean kind = Directives.has(field, "kind");
        if (kind && (list || !(type instanceof ValueType.Enumeration))) {
            definitions.problem(field, "%s is @kind, so its type must be a single enum.", field.getName());
        }
        return kind;
    }

    private boolean derived(FieldDefinition field) {
        boolean derived = Directives.has(field, "derived") || Directives.has(field, "inherited");
        if (derived && Stream.of("default", "localized", "printed").anyMatch(given -> Directives.has(field, given))) {
            definitions.problem(
                    field,
                    "%s is derived, so that nobody writes it: it cannot be @default, @localized or @printed.",
                    field.getName());
        }
        return derived;
    }

    private boolean searched(FieldDefinition field, ValueType type) {
        boolean searched = Directives.has(field, "search");
        boolean text = type instanceof ValueType.Enumeration || type.name().equals("String");
        if (searched && !text && !Directives.has(field, "printed")) {
            definitions.problem(
                    field,
                    "%s is @search, so its type must be String or an enum, or it must be @printed; nobody searches for other values.",
                    field.getName());
        }
        return searched;
    }

    private @Nullable String defaultValue(FieldDefinition field, ValueType type) {
        String value = directives.text(field, "default", "value");
        if (value != null
                && type instanceof ValueType.Enumeration enumeration
                && !enumeration.type().has(value)) {
            definitions.problem(field, "The default %s is no value of %s.", value, type.name());
        }
        return value;
    }

    private Optional<ValueType> valueType(FieldDefinition field) {
        String name = typeName(field.getType());
        EnumType enumeration = enums.get(name);
        if (enumeration != null) {
            return Optional.of(new ValueType.Enumeration(enumeration));
        }
        if (definitionOf(field) != null && !(definitionOf(field) instanceof ScalarTypeDefinition)) {
            return Optional.empty();
        }
        return Arrays.stream(ScalarKind.values())
                .filter(kind -> kind.sdlName().equals(name))
                .findFirst()
                .map(ValueType.Scalar::new);
    }

    private @Nullable TypeDefinition<?> definitionOf(FieldDefinition field) {
        return definitions.type(typeName(field.getType()));
    }

    private static boolean isBuiltIn(String name) {
        return List.of("ID", "String", "Int", "Boolean").contains(name);
    }

    static boolean implementsInterface(ObjectTypeDefinition object, String name) {
        return object.getImplements().stream()
                .anyMatch(i -> ((TypeName) i).getName().equals(name));
    }

    private static Type<?> unwrap(Type<?> type) {
        return type instanceof NonNullType nonNull ? nonNull.getType() : type;
    }

    private static boolean isRequiredList(Type<?> type) {
        return type instanceof NonNullType outer
                && outer.getType() instanceof ListType list
                && list.getType() instanceof NonNullType inner
                && inner.getType() instanceof TypeName;
    }

    static String typeName(Type<?> type) {
        Type<?> inner = type;
        while (!(inner instanceof TypeName)) {
            inner = inner instanceof NonNullType nonNull ? nonNull.getType() : ((ListType) inner).getType();
        }
        return ((TypeName) inner).getName();
    }
}
