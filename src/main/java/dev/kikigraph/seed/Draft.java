package dev.kikigraph.seed;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipProperties;
import dev.kikigraph.seed.yaml.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that the seed says, before it is known whether what it refers to is there. */
final class Draft {

    private final Problems problems;
    private final Map<String, DraftNode> nodes = new LinkedHashMap<>();
    private final Map<String, DraftRelationship> relationships = new LinkedHashMap<>();
    private final Map<String, Ownership> ownerships = new LinkedHashMap<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();
    private final List<DraftExcuse> excuses = new ArrayList<>();
    private final List<SearchWord> searchWords = new ArrayList<>();

    Draft(Problems problems) {
        this.problems = problems;
    }

    record Ownership(OwnedField field, DraftNode owner, DraftNode owned) {}

    /**
     * A value that contradicts what is printed, so that an anomaly must tell of it.
     *
     * @param node the node that has the value, itself or at one of its relationships
     * @param message what it gives, and what the print is
     */
    record Correction(DraftNode node, Place place, String path, String message) {}

    /**
     * Another value than the one that is served, so that an anomaly must tell of it.
     *
     * @param served the statement whose value is served
     * @param other the statement that gives another
     */
    record Contradiction(DraftFact fact, Property property, DraftStatement served, DraftStatement other) {}

    /**
     * Adds a statement on a node.
     *
     * @return the node that this is said of; one that is in no draft where the id is another's
     */
    DraftNode say(DraftStatement statement, String id, NodeType type, @Nullable DraftNode owner) {
        DraftNode node = nodes.computeIfAbsent(id, i -> new DraftNode(i, type, owner));
        if (node.owner() != owner) {
            problems.add(
                    statement.place(),
                    statement.path(),
                    "has the id %s, which stands already at %s; its owner and that one's have the same slug, so give one of the"
                            + " two another key",
                    id,
                    node.place());
            node = new DraftNode(id, type, owner);
        }
        add(statement, node);
        return node;
    }

    void say(DraftRelationship.Written written, String id, RelationshipProperties type) {
        DraftRelationship relationship =
                relationships.computeIfAbsent(id, i -> new DraftRelationship(i, type, written));
        add(written.statement(), relationship);
        relationship.written().add(written);
    }

    /** Several files may say the same, which makes it the surer; one file that says it twice has a slip. */
    private void add(DraftStatement statement, DraftFact fact) {
        fact.statements().stream()
                .filter(earlier ->
                        earlier.place().file().equals(statement.place().file()))
                .findFirst()
                .ifPresent(earlier -> problems.add(
                        statement.place(),
                        statement.path(),
                        fact instanceof DraftNode
                                ? "is the %s that stands already at %s; a file says it once, with all its evidence"
                                : "is the %s that stands already at %s; a file says it once, with all its evidence. Where there are"
                                        + " two, such as two roles, give each a key:",
                        fact instanceof DraftNode ? fact.id() : "relationship",
                        earlier.place()));
        fact.statements().add(statement);
    }

    void add(Ownership ownership) {
        ownerships.putIfAbsent(ownership.owned().id(), ownership);
    }

    void add(DraftExcuse excuse) {
        excuses.add(excuse);
    }

    void add(SearchWord word) {
        searchWords.add(word);
    }

    void add(Correction correction) {
        corrections.add(correction);
    }

    void add(Contradiction contradiction) {
        contradictions.add(contradiction);
    }

    /** Some owned things have no id for want of a readable key; what refers to such ids is not to blame. */
    void addUnreadable(String idBeginning) {
        unreadable.add(idBeginning);
    }

    boolean mayExist(String id) {
        return nodes.containsKey(id) || unreadable.stream().anyMatch(id::startsWith);
    }

    Map<String, DraftNode> nodes() {
        return nodes;
    }

    Map<String, DraftRelationship> relationships() {
        return relationships;
    }

    Stream<DraftFact> facts() {
        return Stream.concat(nodes.values().stream(), relationships.values().stream());
    }

    List<DraftExcuse> excuses() {
        return excuses;
    }

    List<SearchWord> searchWords() {
        return searchWords;
    }

    List<Ownership> ownerships() {
        return List.copyOf(ownerships.values());
    }

    List<Correction> corrections() {
        return corrections;
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }
}
