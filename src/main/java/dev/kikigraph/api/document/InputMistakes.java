package dev.kikigraph.api.document;

import dev.kikigraph.problem.Nearest;
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
final class InputMistakes {

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

    private final Told told;
    private final Choices choices;

    InputMistakes(Told told, Choices choices) {
        this.told = told;
        this.choices = choices;
    }

    void check(Given given, GraphQLInputType type, Place place) {
        if (given.variable() != null) {
            return;
        }
        if (type instanceof GraphQLNonNull required) {
            checkPresent(given, (GraphQLInputType) required.getWrappedType(), place);
        } else if (!given.isNull()) {
            checkValue(given, type, place);
        }
    }

    private void checkPresent(Given given, GraphQLInputType type, Place place) {
        if (given.isNull()) {
            add(given, () -> "%s is null; it must be %s.".formatted(place.path(), expected(type)));
        } else {
            checkValue(given, type, place);
        }
    }

    private void checkValue(Given given, GraphQLInputType type, Place place) {
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

    private void checkItems(Given given, GraphQLInputType type, Place place) {
        List<Given> items = given.items();
        if (items == null) {
            check(given, type, place);
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), type, place.item(i));
        }
    }

    private void checkConstant(Given given, GraphQLEnumType type, Place place) {
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

    private void checkObject(Given given, GraphQLInputObjectType type, Place place) {
        Map<String, Given> fields = given.fields();
        if (fields == null) {
            add(given, () -> "%s is %s; it must be %s.%s"
                    .formatted(
                            place.path(), Shortened.name(given.print()), expected(type), wrapped(given, type, place)));
            return;
        }
        boolean misplaced = false;
        for (Map.Entry<String, Given> field : fields.entrySet()) {
            GraphQLInputObjectField definition = type.getFieldDefinition(field.getKey());
            if (definition != null) {
                check(field.getValue(), definition.getType(), place.field(field.getKey(), definition.getType()));
            } else if (!RightForm.isMisplaced(field.getKey(), field.getValue(), type)) {
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

    private void unknown(String name, Given value, GraphQLInputObjectType type, Place place) {
        ListUse use = place.use();
        add(value, () -> "%s.%s: %s"
                .formatted(
                        place.path(),
                        Shortened.name(name),
                        use != null && RightForm.isLevel(name)
                                ? use.says(place.key(), ListUse.Level.of(type))
                                : "%s has no field %s.%s"
                                        .formatted(
                                                type.getName(),
                                                Shortened.name(name),
                                                choices.among(name, names(type), type.getName()))));
    }

    private static List<String> names(GraphQLInputObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(GraphQLInputObjectField::getName)
                .toList();
    }

    /** @param all fields that stand beside it, which move too where they are at the wrong level as well */
    private void misplaced(String name, Given value, Map<String, Given> all, GraphQLInputObjectType type, Place place) {
        add(value, () -> {
            ListUse.Level level = ListUse.Level.of(type);
            String form = RightForm.of(all, type);
            return "%s.%s: %s Write %s."
                    .formatted(
                            place.path(),
                            name,
                            place.use() == null
                                    ? "%s takes %s.".formatted(type.getName(), level.words())
                                    : place.use().says(place.key(), level),
                            keyed(
                                    form == null ? String.valueOf(RightForm.of(Map.of(name, value), type)) : form,
                                    place));
        });
    }

    private static String keyed(String form, Place place) {
        String value = place.isItem() || place.key().equals("orderBy") ? "[" + form + "]" : form;
        return place.key().startsWith("$") ? value : place.key() + ": " + value;
    }

    /** Right where what is given would do as the operand of one of the object's fields. */
    private String wrapped(Given given, GraphQLInputObjectType type, Place place) {
        String field = type.hasAppliedDirective(Directives.OneOfDirective.getName()) ? null : fits(given, type);
        return field == null
                ? ""
                : " Write %s.".formatted(keyed("{ %s: %s }".formatted(field, Shortened.name(given.print())), place));
    }

    private @Nullable String fits(Given given, GraphQLInputObjectType type) {
        for (String name : given.items() == null ? List.of("eq", "has") : List.of("in", "hasAny")) {
            GraphQLInputObjectField field = type.getFieldDefinition(name);
            if (field != null) {
                Told trial = new Told();
                new InputMistakes(trial, choices).check(given, field.getType(), place(name));
                return trial.isEmpty() ? name : null;
            }
        }
        return null;
    }

    private static Place place(String name) {
        return Place.ofArgument(name, null);
    }

    private void checkRequired(Given given, Map<String, Given> fields, GraphQLInputObjectType type, Place place) {
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            if (field.getType() instanceof GraphQLNonNull
                    && field.getInputFieldDefaultValue().isNotSet()
                    && !fields.containsKey(field.getName())) {
                add(given, () -> "%s.%s is missing; it must be %s."
                        .formatted(place.path(), field.getName(), expected(field.getType())));
            }
        }
    }

    private void checkOneOf(Given given, Map<String, Given> fields, GraphQLInputObjectType type, Place place) {
        if (type.hasAppliedDirective(Directives.OneOfDirective.getName()) && fields.size() != 1) {
            add(
                    given,
                    () -> fields.isEmpty()
                            ? "%s is empty; it must have one field.%s"
                                    .formatted(place.path(), Choices.all(names(type), type.getName()))
                            : "%s has %d fields; it must have one. Write an object for each: %s."
                                    .formatted(place.path(), fields.size(), RightForm.oneByOne(fields, place.key())));
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
            return names.size() <= Choices.FEW
                    ? "an object with " + Nearest.oneOf(names)
                    : "an object as the schema has it at /graphql/schema, under " + object.getName();
        }
        return type instanceof GraphQLScalarType scalar ? ScalarWords.of(scalar) : "a value";
    }

    private void add(Given given, Supplier<String> message) {
        told.add(given.location(), message);
    }
}
