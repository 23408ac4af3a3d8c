package dev.kikigraph.query.operation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps operations that were normalized and compiled, for all values of their variables that make no difference to what
 * was compiled: an operation is found by its document, its name, the shape of its variables, and those values that the
 * compiler looked at.
 */
final class OperationCache {

    /** Operations with more or larger values are rarely asked twice, and would fill the memory. */
    private static final int MOST_LEAVES = 1_000;

    private static final int MOST_CHARACTERS = 10_000;

    /** They stand in the key, and in what was compiled. */
    private static final int OF_CHARACTER = 2 * Character.BYTES;

    private static final int OF_FIELD = 1 << 10;

    private static final int OF_SHAPE = 1 << 10;

    /** Bytes of all operations that are cached, and of those documents of theirs that nothing else keeps any more. */
    private static final int MOST_OF_OPERATIONS = 48 << 20;

    private static final int MOST_OF_SHAPES = 32 << 20;

    /** @param document kept documents are the same object each time, which is how they are told apart */
    private record Shape(Document document, @Nullable String name, Object variables) {}

    /** @param inspected which values the compiler is known to look at */
    private record Key(Shape shape, BitSet inspected, List<Object> values) {}

    private final Cache<Shape, BitSet> inspected = Caffeine.newBuilder()
            .maximumWeight(MOST_OF_SHAPES)
            .<Shape, BitSet>weigher((shape, looked) -> OF_SHAPE + DocumentSize.of(shape.document))
            .build();
    private final Cache<Key, NormalizedOperation> operations = Caffeine.newBuilder()
            .maximumWeight(MOST_OF_OPERATIONS)
            .<Key, NormalizedOperation>weigher((key, operation) -> operation.size() * OF_FIELD
                    + DocumentSize.of(key.shape.document)
                    + Variables.characters(key.values) * OF_CHARACTER)
            .build();

    /**
     * @param name of the operation in the document; null where it has none
     * @param normalize makes an operation for variables, the leaves of which tell when they are looked at
     */
    NormalizedOperation get(
            Document document,
            @Nullable String name,
            Variables variables,
            Function<Map<String, Object>, NormalizedOperation> normalize) {
        if (variables.leaves().size() > MOST_LEAVES || variables.characters() > MOST_CHARACTERS) {
            return normalize.apply(variables.marked(position -> {}));
        }
        Shape shape = new Shape(document, name, variables.shape());
        BitSet known = inspected.getIfPresent(shape);
        if (known != null) {
            NormalizedOperation cached = operations.getIfPresent(key(shape, known, variables));
            if (cached != null) {
                return cached;
            }
        }
        return made(shape, variables, normalize);
    }

    private NormalizedOperation made(
            Shape shape, Variables variables, Function<Map<String, Object>, NormalizedOperation> normalize) {
        BitSet looked = new BitSet();
        AtomicBoolean complete = new AtomicBoolean();
        NormalizedOperation operation = normalize.apply(variables.marked(position -> {
            if (complete.get()) {
                throw new IllegalStateException(
                        "The value at " + position + " is looked at too late: it is another by now");
            }
            looked.set(position);
        }));
        complete.set(operation.isComplete());
        if (!complete.get()) {
            // It compiles more while it runs, and may look at any value then.
            looked.set(0, variables.leaves().size());
        }
        BitSet all = inspected.asMap().merge(shape, looked, OperationCache::union);
        operations.put(key(shape, all, variables), operation);
        return operation;
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet union = (BitSet) one.clone();
        union.or(other);
        return union;
    }

    private static Key key(Shape shape, BitSet inspected, Variables variables) {
        return new Key(
                shape,
                inspected,
                inspected.stream().mapToObj(variables.leaves()::get).toList());
    }
}
