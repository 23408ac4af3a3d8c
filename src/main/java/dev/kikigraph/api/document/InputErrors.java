package dev.kikigraph.api.document;

import dev.kikigraph.problem.NearestName;
import dev.kikigraph.problem.Shortened;
import graphql.Directives;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the value of an argument or a variable: at which of its fields, and what may stand there. */
final class InputErrors {

    /**
     * Where in a value something stands.
     *
     * @param path from the argument or variable on
     * @param key the last field in the path
     * @param use the list that the field is about; null where it is about none
     */
    record Place(String path, String key, @Nullable ListUse use) {

        static Place ofArgument(String name, @Nullable ListUse use) {
            return new Place(name, name, use);
        }

        /** @param argument that it is given for; null where that is not known */
        static Place ofVariable(String name, @Nullable String argument, @Nullable ListUse use) {
            return new Place("$" + name, argument == null ? "$" + name : argument, use);
        }

        private Place field(String name, GraphQLInputType type) {
            boolean quantified = type instanceof GraphQLInputObjectType object
                    && ListUse.Level.of(object) == ListUse.Level.QUANTIFIERS;
            ListUse below = quantified ? ListUse.ofFilter(name, (GraphQLInputObjectType) type) : use;
            return new Place(path + "." + Shortened.name(name), name, below);
        }

        private Place item(int index) {
            return new Place(path + "[" + index + "]", key, use);
        }

        private boolean isItem() {
            return path.endsWith("]");
        }
    }

    private final ErrorList told;
    private final NameSuggestions choices;

    InputErrors(ErrorList told, NameSuggestions choices) {
        this.told = told;
        this.choices = choices;
    }

    void check(ArgumentValue given, GraphQLInputType type, Place place) {
        if (given.variable() != null || told.isFull()) {
            return;
        }
        if (type instanceof GraphQLNonNull required) {
            checkPresent(given, (GraphQLInputType) required.getWrappedType(), place);
        } else if (!given.isNull()) {
            checkValue(given, type, place);
        }
    }

    private void checkPresent(ArgumentValue given, GraphQLInputType type, Place place) {
        if (given.isNull()) {
            add(given, () -> "%s is null; it must be %s.".formatted(place.path(), expected(type)));
        } else {
            checkValue(given, type, place);
        }
    }

    private void checkValue(ArgumentValue given, GraphQLInputType type, Place place) {
        if (type instanceof GraphQLList list) {
            checkItems(given, (GraphQLInputType) list.getWrappedType(), place);
        } else if (type instanceof GraphQLScalarType scalar) {
            String expected = given.expected(scalar);
            if (expected != null) {
                add(given, () -> "%s is %s; it must be %s."
                        .formatted(place.path(), Shortened.name(given.print()), expected));
            }
        } else if (type instanceof GraphQLEnumType constants) {
            checkConstant(given, constants, place);
        } else if (type instanceof GraphQLInputObjectType object) {
            checkObject(given, object, place);
        }
    }

    private void checkItems(ArgumentValue given, GraphQLInputType type, Place place) {
        List<ArgumentValue> items = given.items();
        if (items == null) {
            check(given, type, place);
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), type, place.item(i));
        }
    }

    private void checkConstant(ArgumentValue given, GraphQLEnumType type, Place place) {
        String constant = given.constant();
        if (constant == null || type.getValue(constant) == null) {
            add(given, () -> {
                String written = constant == null ? given.print() : constant;
                return "%s is %s, which is no value of %s.%s"
                        .formatted(
                                place.path(),
                                Shortened.name(given.print()),
                                type.getName(),
                                choices.among(written.replace("\"", ""), names(type), type.getName()));
            });
        }
    }

    private static List<String> names(GraphQLEnumType type) {
        return type.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
    }

    private void checkObject(ArgumentValue given, GraphQLInputObjectType type, Place place) {
        Map<String, ArgumentValue> fields = given.fields();
        if (fields == null) {
            add(given, () -> "%s is %s; it must be %s.%s"
                    .formatted(
                            place.path(), Shortened.name(given.print()), expected(type), wrapped(given, type, place)));
            return;
        }
        boolean misplaced = false;
        for (Map.Entry<String, ArgumentValue> field : fields.entrySet()) {
            GraphQLInputObjectField definition = type.getFieldDefinition(field.getKey());
            if (definition != null) {
                check(field.getValue(), definition.getType(), place.field(field.getKey(), definition.getType()));
            } else if (!CorrectedInput.isMisplaced(field.getKey(), field.getValue(), type)) {
                unknown(field.getKey(), field.getValue(), type, place);
            } else if (!misplaced) {
                misplaced = true;
                misplaced(field.getKey(), field.getValue(), fields, type, place);
            }
        }
        checkRequired(given, fields, type, place);
        if (!misplaced) {
            checkOneOf(given, fields, type, place);
        }
    }

    private void unknown(String name, ArgumentValue value, GraphQLInputObjectType type, Place place) {
        ListUse use = place.use();
        add(value, () -> "%s.%s: %s"
                .formatted(
                        place.path(),
                        Shortened.name(name),
                        use != null && CorrectedInput.isLevel(name)
                                ? use.says(place.key(), ListUse.Level.of(type))
                                : "%s has no field %s.%s"
                                        .formatted(type.getName(), Shortened.name(name), instead(name, type))));
    }

    private String instead(String name, GraphQLInputObjectType type) {
        List<String> members = ByMember.having(name, type);
        return members.isEmpty()
                ? choices.among(name, names(type), type.getName())
                : " %s: write on: { %s: { %s: … } }."
                        .formatted(
                                members.size() == 1 ? members.get(0) + " has" : NearestName.allOf(members) + " have",
                                members.get(0),
                                name);
    }

    private static List<String> names(GraphQLInputObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(GraphQLInputObjectField::getName)
                .toList();
    }

    /** @param all fields that stand beside it, which move too where they are at the wrong level as well */
    private void misplaced(
            String name,
            ArgumentValue value,
            Map<String, ArgumentValue> all,
            GraphQLInputObjectType type,
            Place place) {
        add(value, () -> {
            ListUse.Level level = ListUse.Level.of(type);
            String form = CorrectedInput.of(all, type);
            return "%s.%s: %s Write %s."
                    .formatted(
                            place.path(),
                            name,
                            place.use() == null
                                    ? "%s takes %s.".formatted(type.getName(), level.words())
                                    : place.use().says(place.key(), level),
                            keyed(
                                    form == null ? String.valueOf(CorrectedInput.of(Map.of(name, value), type)) : form,
                                    place));
        });
    }

    private static String keyed(String form, Place place) {
        String value = place.isItem() || place.key().equals("orderBy") ? "[" + form + "]" : form;
        return place.key().startsWith("$") ? value : place.key() + ": " + value;
    }

    /** Right where what is given would do as the operand of one of the object's fields. */
    private String wrapped(ArgumentValue given, GraphQLInputObjectType type, Place place) {
        String field = type.hasAppliedDirective(Directives.OneOfDirective.getName()) ? null : fits(given, type);
        return field == null
                ? ""
                : " Write %s.".formatted(keyed("{ %s: %s }".formatted(field, Shortened.name(given.print())), place));
    }

    private @Nullable String fits(ArgumentValue given, GraphQLInputObjectType type) {
        for (String name : given.items() == null ? List.of("eq", "has") : List.of("in", "hasAny")) {
            GraphQLInputObjectField field = type.getFieldDefinition(name);
            if (field != null) {
                ErrorList trial = new ErrorList(0);
                new InputErrors(trial, choices).check(given, field.getType(), place(name));
                return trial.isEmpty() ? name : null;
            }
        }
        return null;
    }

    private static Place place(String name) {
        return Place.ofArgument(name, null);
    }

    private void checkRequired(
            ArgumentValue given, Map<String, ArgumentValue> fields, GraphQLInputObjectType type, Place place) {
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            if (field.getType() instanceof GraphQLNonNull
                    && field.getInputFieldDefaultValue().isNotSet()
                    && !fields.containsKey(field.getName())) {
                add(given, () -> "%s.%s is missing; it must be %s."
                        .formatted(place.path(), field.getName(), expected(field.getType())));
            }
        }
    }

    private void checkOneOf(
            ArgumentValue given, Map<String, ArgumentValue> fields, GraphQLInputObjectType type, Place place) {
        if (type.hasAppliedDirective(Directives.OneOfDirective.getName()) && fields.size() != 1) {
            add(
                    given,
                    () -> fields.isEmpty()
                            ? "%s is empty; it must have one field.%s"
                                    .formatted(place.path(), NameSuggestions.all(names(type), type.getName()))
                            : "%s has %d fields; it must have one. Write an object for each: %s."
                                    .formatted(
                                            place.path(), fields.size(), CorrectedInput.oneByOne(fields, place.key())));
        }
    }

    /** Describes the values of a type, as the end of a sentence. */
    static String expected(GraphQLInputType type) {
        if (type instanceof GraphQLNonNull required) {
            return expected((GraphQLInputType) required.getWrappedType());
        }
        if (type instanceof GraphQLList list) {
            return "a list, each of it " + expected((GraphQLInputType) list.getWrappedType());
        }
        if (type instanceof GraphQLEnumType constants) {
            return "a value of " + constants.getName();
        }
        if (type instanceof GraphQLInputObjectType object) {
            List<String> names = names(object).stream().sorted().toList();
            return names.size() <= NameSuggestions.FEW
                    ? "an object with " + NearestName.oneOf(names)
                    : "an object as the schema has it at /graphql/schema, under " + object.getName();
        }
        return type instanceof GraphQLScalarType scalar ? ScalarWords.of(scalar) : "a value";
    }

    private void add(ArgumentValue given, Supplier<String> message) {
        told.add(given.location(), message);
    }
}
