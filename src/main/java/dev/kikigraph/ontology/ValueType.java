package dev.kikigraph.ontology;

/** The type of a property's value. */
public sealed interface ValueType {

    String name();

    record Scalar(ScalarKind kind) implements ValueType {
        @Override
        public String name() {
            return kind.sdlName();
        }
    }

    record Enumeration(EnumType type) implements ValueType {
        @Override
        public String name() {
            return type.name();
        }
    }
}
