package dev.kikigraph.ontology;

import dev.kikigraph.text.CamelCase;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NamedNode;
import graphql.language.NonNullType;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads directives where they are applied, checked against their definitions. */
final class Directives {

    private final Definitions definitions;

    Directives(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Reports every directive at {@code node} that is unknown, misplaced, repeated or given wrong arguments. */
    void check(DirectivesContainer<?> node, String location) {
        Map<String, Directive> seen = new LinkedHashMap<>();
        for (Directive directive : node.getDirectives()) {
            DirectiveDefinition definition = definitions.directive(directive.getName());
            if (definition == null) {
                definitions.problem(directive, "There is no directive @%s. Remove it.", directive.getName());
            } else if (definition.getDirectiveLocations().stream()
                    .noneMatch(l -> l.getName().equals(location))) {
                definitions.problem(
                        directive,
                        "@%s cannot stand on %s; it belongs on %s.",
                        directive.getName(),
                        location,
                        String.join(
                                ", ",
                                definition.getDirectiveLocations().stream()
                                        .map(l -> l.getName())
                                        .toList()));
            } else {
                checkArguments(directive, definition);
            }
            boolean repeatable = definition != null && definition.isRepeatable();
            if (seen.put(directive.getName(), directive) != null && !repeatable) {
                definitions.problem(directive, "@%s stands twice. Remove one.", directive.getName());
            }
        }
    }

    private void checkArguments(Directive directive, DirectiveDefinition definition) {
        directive.getArguments().forEach(argument -> {
            InputValueDefinition input = input(definition, argument.getName());
            if (input == null) {
                definitions.problem(
                        directive,
                        "@%s has no argument %s; it takes %s.",
                        directive.getName(),
                        argument.getName(),
                        String.join(
                                ", ",
                                definition.getInputValueDefinitions().stream()
                                        .map(InputValueDefinition::getName)
                                        .toList()));
            } else if (!fits(argument.getValue(), input.getType())) {
                definitions.problem(
                        directive,
                        "The argument %s of @%s must be %s.",
                        argument.getName(),
                        directive.getName(),
                        expected(input.getType()));
            }
        });
        definition.getInputValueDefinitions().stream()
                .filter(input -> input.getType() instanceof NonNullType
                        && input.getDefaultValue() == null
                        && directive.getArgument(input.getName()) == null)
                .forEach(input -> definitions.problem(
                        directive, "@%s needs the argument %s.", directive.getName(), input.getName()));
    }

    private static @Nullable InputValueDefinition input(DirectiveDefinition definition, String name) {
        return definition.getInputValueDefinitions().stream()
                .filter(input -> input.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private boolean fits(Value<?> value, Type<?> type) {
        if (type instanceof NonNullType nonNull) {
            return fits(value, nonNull.getType());
        }
        if (type instanceof ListType list) {
            return value instanceof ArrayValue array
                    ? array.getValues().stream().allMatch(v -> fits(v, list.getType()))
                    : fits(value, list.getType());
        }
        String name = ((TypeName) type).getName();
        if (definitions.type(name) instanceof EnumTypeDefinition enumeration) {
            return value instanceof EnumValue given
                    && enumeration.getEnumValueDefinitions().stream()
                            .anyMatch(v -> v.getName().equals(given.getName()));
        }
        return name.equals("Boolean") ? value instanceof BooleanValue : value instanceof StringValue;
    }

    private String expected(Type<?> type) {
        if (type instanceof NonNullType nonNull) {
            return expected(nonNull.getType());
        }
        if (type instanceof ListType list) {
            return "a list of " + expected(list.getType());
        }
        String name = ((TypeName) type).getName();
        if (definitions.type(name) instanceof EnumTypeDefinition enumeration) {
            return "one of "
                    + String.join(
                            ", ",
                            enumeration.getEnumValueDefinitions().stream()
                                    .map(v -> v.getName())
                                    .toList());
        }
        return name;
    }

    static boolean has(DirectivesContainer<?> node, String directive) {
        return !node.getDirectives(directive).isEmpty();
    }

    /** An argument of a directive itself; empty where it is none or no text. */
    static String text(Directive directive, String argument) {
        return directive.getArgument(argument) != null
                        && directive.getArgument(argument).getValue() instanceof StringValue string
                ? Objects.requireNonNullElse(string.getValue(), "")
                : "";
    }

    /** The argument's value or its default; null where the directive is absent or has neither. */
    @Nullable
    Value<?> value(DirectivesContainer<?> node, String directive, String argument) {
        List<Directive> applied = node.getDirectives(directive);
        if (applied.isEmpty()) {
            return null;
        }
        if (applied.get(0).getArgument(argument) != null) {
            return applied.get(0).getArgument(argument).getValue();
        }
        DirectiveDefinition definition = definitions.directive(directive);
        InputValueDefinition input = definition == null ? null : input(definition, argument);
        return input == null ? null : input.getDefaultValue();
    }

    @Nullable
    String text(DirectivesContainer<?> node, String directive, String argument) {
        Value<?> value = value(node, directive, argument);
        if (value instanceof StringValue string) {
            return string.getValue();
        }
        return value instanceof EnumValue enumeration ? enumeration.getName() : null;
    }

    boolean flag(DirectivesContainer<?> node, String directive, String argument) {
        return value(node, directive, argument) instanceof BooleanValue value && value.isValue();
    }

    List<String> texts(DirectivesContainer<?> node, String directive, String argument) {
        Value<?> value = value(node, directive, argument);
        if (value instanceof ArrayValue array) {
            return array.getValues().stream()
                    .filter(StringValue.class::isInstance)
                    .map(v -> ((StringValue) v).getValue())
                    .toList();
        }
        return value instanceof StringValue string ? List.of(string.getValue()) : List.of();
    }

    /** In English a definition is called by its name in words where it has no label. */
    <T extends NamedNode<?> & DirectivesContainer<?>> Documentation documentation(
            T node, graphql.language.@Nullable Description description) {
        String labelEn = text(node, "label", "en");
        return new Documentation(
                Definitions.text(description),
                text(node, "label", "ja"),
                labelEn == null ? inWords(node.getName()) : labelEn);
    }

    /** A type, field or constant as words: {@code Fiscal year}, {@code Initial draft}. */
    private static String inWords(String name) {
        boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
        String words = constant ? name.replace('_', ' ') : CamelCase.split(name, " ");
        return words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
