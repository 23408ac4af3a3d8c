package dev.kikigraph.seed.verify;

import com.google.errorprone.annotations.FormatMethod;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.seed.Origin;
import dev.kikigraph.seed.SeedEvidence;
import dev.kikigraph.seed.SeedStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statement on a node or relationship that a document which it cites is to prove.
 *
 * @param document its slug
 * @param types the properties that it can have
 * @param said by all places of the seed, of whatever document
 * @param evidence of this document, of whatever place
 */
record Claim(
        String id,
        String document,
        Kind kind,
        List<Property> types,
        List<SeedStatement> said,
        List<SeedEvidence> evidence) {

    static final String INFERRED = "INFERRED";

    enum Kind {
        THING,
        OWNED,
        RELATIONSHIP
    }

    static Claim of(String id, String document, Kind kind, List<Property> types, List<SeedStatement> said) {
        List<SeedEvidence> evidence = said.stream()
                .flatMap(one -> one.evidence().stream())
                .filter(piece -> piece.document().equals(document))
                .toList();
        return new Claim(id, document, kind, types, said, evidence);
    }

    /** By the first that cites the document; a record that adds to a thing speaks of it as its home does. */
    boolean isStated() {
        SeedStatement first = said.stream().filter(this::cites).findFirst().orElseThrow();
        SeedStatement asserting =
                kind == Kind.THING && !first.values().containsKey(StoredKeys.ASSERTION) ? said.get(0) : first;
        return !INFERRED.equals(asserting.values().get(StoredKeys.ASSERTION));
    }

    private boolean cites(SeedStatement one) {
        return one.evidence().stream().anyMatch(evidence::contains);
    }

    /** Values that each place of the seed gives and this document proves. */
    List<Map<String, Object>> values() {
        return said.stream()
                .map(this::values)
                .filter(values -> !values.isEmpty())
                .toList();
    }

    private Map<String, Object> values(SeedStatement one) {
        Map<String, Object> values = new LinkedHashMap<>(one.values());
        for (Property property : types) {
            if (!one.isProvedBy(document, property.name())) {
                values.keySet().removeAll(property.storedKeys());
            }
        }
        return values;
    }

    /** Whether the field must be recognised in the document: by one that names it, or by one that names none. */
    boolean tellsOf(String field) {
        return said.stream().anyMatch(one -> tellsOf(one, field));
    }

    private boolean tellsOf(SeedStatement one, String field) {
        boolean named =
                one.evidence().stream().anyMatch(piece -> piece.citation().names(field));
        boolean home = one.equals(said.get(0)) && document.equals(one.document());
        return named
                ? one.isProvedBy(document, field)
                : home
                        || one.evidence().stream()
                                .anyMatch(piece -> piece.document().equals(document)
                                        && piece.citation().fields().isEmpty());
    }

    /** Whether its first place is of this document, or evidence that names no fields is. */
    boolean provesWhole() {
        return document.equals(said.get(0).document())
                || evidence.stream().anyMatch(piece -> piece.citation().fields().isEmpty());
    }

    /**
     * Whether a place of another document cites it without naming fields, so that something of the whole must stand
     * there.
     */
    boolean onlyConfirms() {
        return said.stream().noneMatch(one -> document.equals(one.document()))
                && evidence.stream().anyMatch(piece -> piece.citation().fields().isEmpty());
    }

    /** The evidence that proves a field; all of the document where none is said to. */
    List<SeedEvidence> proving(String field) {
        List<SeedEvidence> proving = evidence.stream()
                .filter(piece -> piece.citation().proves(field))
                .toList();
        return proving.isEmpty() ? evidence : proving;
    }

    @FormatMethod
    Finding finding(Finding.Kind about, List<SeedEvidence> cited, String message, @Nullable Object... arguments) {
        return new Finding(
                about,
                cited.get(0).place(),
                origin().path(),
                document,
                CitedText.numbers(cited),
                String.format(message, arguments));
    }

    /** Where the first place that cites the document stands. */
    Origin origin() {
        return said.stream().filter(this::cites).findFirst().orElseThrow().origin();
    }
}
