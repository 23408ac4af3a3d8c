package dev.kikigraph.api.document;

import dev.kikigraph.problem.Shortened;
import graphql.Directives;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what names of a document there are not, and what values are not as they must be, and says what would be right.
 * Whether a document is valid is not decided here.
 */
final class DocumentErrors {

    /** The kinds of mistakes that are found here, all of them. */
    static final Set<ValidationErrorType> KINDS = EnumSet.of(
            ValidationErrorType.MaxValidationErrorsReached,
            ValidationErrorType.FieldUndefined,
            ValidationErrorType.SubselectionRequired,
            ValidationErrorType.SubselectionNotAllowed,
            ValidationErrorType.UnknownArgument,
            ValidationErrorType.MissingFieldArgument,
            ValidationErrorType.MissingDirectiveArgument,
            ValidationErrorType.NullValueForNonNullArgument,
            ValidationErrorType.WrongType,
            ValidationErrorType.BadValueForDefaultArg,
            ValidationErrorType.UnknownType,
            ValidationErrorType.InlineFragmentTypeConditionInvalid,
            ValidationErrorType.FragmentTypeConditionInvalid,
            ValidationErrorType.UndefinedFragment,
            ValidationErrorType.UnknownDirective);

    private final Document document;
    private final SchemaFields schema;
    private final ErrorList told;
    private final NameSuggestions choices = new NameSuggestions();
    private final FieldErrors fields;
    private final InputErrors inputs;

    DocumentErrors(Document document, SchemaFields schema, ErrorList told) {
        this.document = document;
        this.schema = schema;
        this.told = told;
        this.fields = new FieldErrors(schema, told, choices);
        this.inputs = new InputErrors(told, choices);
    }

    void tell() {
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            operation.getVariableDefinitions().forEach(this::checkVariable);
            checkDirectives(operation.getDirectives());
            if (operation.getOperation() == OperationDefinition.Operation.QUERY) {
                check(operation.getSelectionSet(), schema.schema().getQueryType());
            }
        }
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            checkDirectives(fragment.getDirectives());
            check(fragment.getSelectionSet(), condition(fragment.getTypeCondition()));
        }
    }

    private void checkVariable(VariableDefinition variable) {
        TypeName name = TypeReferences.named(variable.getType());
        if (schema.schema().getType(name.getName()) == null) {
            unknownType(name, type -> type instanceof GraphQLInputType);
        } else if (variable.getDefaultValue() != null) {
            GraphQLInputType type = TypeReferences.input(variable.getType(), schema.schema());
            if (type != null) {
                inputs.check(
                        new LiteralValue(variable.getDefaultValue()),
                        type,
                        InputErrors.Place.ofVariable(variable.getName(), null, null));
            }
        }
        checkDirectives(variable.getDirectives());
    }

    private void unknownType(TypeName name, java.util.function.Predicate<GraphQLNamedType> possible) {
        told.add(name.getSourceLocation(), () -> "There is no type %s.%s"
                .formatted(
                        Shortened.name(name.getName()),
                        choices.meant(
                                name.getName(),
                                schema.schema().getAllTypesAsList().stream()
                                        .filter(possible)
                                        .map(GraphQLNamedType::getName)
                                        .filter(type -> !type.startsWith("__"))
                                        .toList())));
    }

    /** The type that a fragment is on; null where there is no such type, which is told. */
    private @Nullable GraphQLCompositeType condition(TypeName name) {
        GraphQLType type = schema.schema().getType(name.getName());
        if (type == null) {
            unknownType(name, possible -> possible instanceof GraphQLCompositeType);
        } else if (!(type instanceof GraphQLCompositeType)) {
            told.add(
                    name.getSourceLocation(),
                    () -> "%s has no fields: a fragment is on an object, an interface or a union."
                            .formatted(name.getName()));
        }
        return type instanceof GraphQLCompositeType composite ? composite : null;
    }

    /** @param parent null where it is not known, which is told elsewhere */
    private void check(@Nullable SelectionSet set, @Nullable GraphQLCompositeType parent) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                check(field, parent);
            } else if (selection instanceof InlineFragment fragment) {
                checkDirectives(fragment.getDirectives());
                TypeName condition = fragment.getTypeCondition();
                check(fragment.getSelectionSet(), condition == null ? parent : condition(condition));
            } else if (selection instanceof FragmentSpread spread) {
                checkDirectives(spread.getDirectives());
                checkSpread(spread);
            }
        }
    }

    private void checkSpread(FragmentSpread spread) {
        List<String> names = new ArrayList<>();
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(fragment -> names.add(fragment.getName()));
        if (!names.contains(spread.getName())) {
            told.add(spread.getSourceLocation(), () -> "The document has no fragment %s.%s"
                    .formatted(Shortened.name(spread.getName()), choices.meant(spread.getName(), names)));
        }
    }

    private void check(Field field, @Nullable GraphQLCompositeType parent) {
        checkDirectives(field.getDirectives());
        GraphQLFieldDefinition definition = schema.field(parent, field.getName());
        if (definition == null) {
            if (parent != null) {
                fields.unknown(field, parent);
            }
            check(field.getSelectionSet(), null);
            return;
        }
        fields.checkSelection(field, definition);
        checkArguments(
                field.getArguments(),
                definition.getArguments(),
                field.getName(),
                field.getSourceLocation(),
                argument -> ListUse.of(definition, argument));
        check(field.getSelectionSet(), SchemaFields.target(definition));
    }

    private void checkDirectives(List<Directive> directives) {
        for (Directive directive : directives) {
            GraphQLDirective definition = schema.schema().getDirective(directive.getName());
            if (definition == null) {
                told.add(directive.getSourceLocation(), () -> "There is no directive @%s. Queries take @%s and @%s."
                        .formatted(
                                Shortened.name(directive.getName()),
                                Directives.IncludeDirective.getName(),
                                Directives.SkipDirective.getName()));
            } else {
                checkArguments(
                        directive.getArguments(),
                        definition.getArguments(),
                        "@" + directive.getName(),
                        directive.getSourceLocation(),
                        argument -> null);
            }
        }
    }

    private void checkArguments(
            List<Argument> given,
            List<GraphQLArgument> allowed,
            String of,
            @Nullable SourceLocation location,
            Function<String, @Nullable ListUse> use) {
        for (Argument argument : given) {
            GraphQLArgument definition = named(argument.getName(), allowed);
            if (definition == null) {
                unknownArgument(argument, allowed, of);
            } else {
                inputs.check(
                        new LiteralValue(argument.getValue()),
                        definition.getType(),
                        InputErrors.Place.ofArgument(argument.getName(), use.apply(argument.getName())));
            }
        }
        for (GraphQLArgument argument : allowed) {
            boolean required = argument.getType() instanceof GraphQLNonNull
                    && argument.getArgumentDefaultValue().isNotSet();
            if (required && given.stream().noneMatch(one -> one.getName().equals(argument.getName()))) {
                told.add(location, () -> "%s needs the argument %s; it must be %s."
                        .formatted(of, argument.getName(), InputErrors.expected(argument.getType())));
            }
        }
    }

    private static @Nullable GraphQLArgument named(String name, List<GraphQLArgument> arguments) {
        return arguments.stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void unknownArgument(Argument argument, List<GraphQLArgument> allowed, String of) {
        List<String> names =
                allowed.stream().map(GraphQLNamedSchemaElement::getName).toList();
        told.add(argument.getSourceLocation(), () -> "%s has no argument %s.%s"
                .formatted(
                        of,
                        Shortened.name(argument.getName()),
                        names.isEmpty() ? " It has none." : choices.among(argument.getName(), names, of)));
    }
}
