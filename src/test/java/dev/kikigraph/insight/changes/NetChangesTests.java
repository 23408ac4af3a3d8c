package dev.kikigraph.insight.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kikigraph.graph.RecordedDifferences;
import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.RecordedDifference;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.provenance.DocumentIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetChangesTests {

    private static final Ontology ONTOLOGY = OntologyReader.read(OntologyFiles.packaged());

    private final List<GraphContent> releases = new ArrayList<>();

    @Test
    void whatWasAddedAndRemovedAgainIsNoChange() {
        release(node("program:a", Map.of()));
        release(node("program:a", Map.of()), node("program:b", Map.of()));
        release(node("program:a", Map.of()));

        assertThat(all(1, 3)).isEmpty();
        assertThat(kinds(1, 2)).containsExactly("program:b ADDED");
        assertThat(kinds(2, 3)).containsExactly("program:b REMOVED");
    }

    @Test
    void whatWasChangedTwiceIsOneChangeFromTheFirstToTheLast() {
        release(node("program:a", Map.of("nameJa", "一")));
        release(node("program:a", Map.of("nameJa", "二")));
        release(node("program:a", Map.of("nameJa", "三", "acronym", "A")));

        ThingChange change = all(1, 3).get(0);

        assertThat(change.kind()).isEqualTo(ChangeKind.CHANGED);
        assertThat(change.name().ja()).isEqualTo("三");
        assertThat(fields(change.fields())).containsExactly("name JA [一] -> [三]", "acronym [] -> [A]");
        assertThat(fields(all(1, 2).get(0).fields())).containsExactly("name JA [一] -> [二]");
    }

    @Test
    void whatWasChangedBackIsNoChange() {
        release(node("program:a", Map.of("nameJa", "一", "sourceOrder", 1L)));
        release(node("program:a", Map.of("nameJa", "二", "sourceOrder", 2L)));
        release(node("program:a", Map.of("nameJa", "一", "sourceOrder", 1L)));

        assertThat(all(1, 3)).isEmpty();
        assertThat(changes(1, 3).derivedOnly()).isZero();
    }

    @Test
    void whatOnlyMovesInTheSourceIsCountedNotListed() {
        release(node("program:a", Map.of("nameJa", "一", "sourceOrder", 1L, "name_folded", List.of("一"))));
        release(node("program:a", Map.of("nameJa", "一", "sourceOrder", 2L, "name_folded", List.of("壱"))));

        assertThat(all(1, 2)).isEmpty();
        assertThat(changes(1, 2).derivedOnly()).isEqualTo(1);
    }

    @Test
    void whatIsEffectiveIsCountedUntilItIsAsItWas() {
        StoredNode ministry = node("agency:m", Map.of("nameJa", "省"));
        StoredNode part = node("program:part", Map.of("nameJa", "一", "effectiveFiscalYears", List.of(2025L)));
        StoredNode later = node("program:part", Map.of("nameJa", "一", "effectiveFiscalYears", List.of(2026L)));
        release(ministry, part);
        release(ministry, later, relation(part, "EFFECTIVE_MINISTRY", ministry, Map.of("from", List.of("x"))));
        release(ministry, part);

        assertThat(all(1, 2)).isEmpty();
        assertThat(changes(1, 2).derivedOnly()).isEqualTo(1);
        assertThat(changes(2, 3).derivedOnly()).isEqualTo(1);
        assertThat(changes(1, 3).derivedOnly()).isZero();
    }

    @Test
    void whatIsLookedUpInAnotherWayIsNoChange() {
        StoredNode pillar = node("pillar:1", Map.of("nameJa", "柱"));
        StoredNode program = node("program:a", Map.of("nameJa", "一"));
        release(pillar, program, relation(program, "FEEDS", pillar, Map.of("rationaleJa", "理由")));
        StoredNode later = node("program:a", Map.of("nameJa", "一", "nameJa_folded", "一", "nameJa_order", "7f"));
        release(
                pillar,
                later,
                relation(program, "FEEDS", pillar, Map.of("rationaleJa", "理由", "rationaleJa_folded", "理由")));

        assertThat(all(1, 2)).isEmpty();
        assertThat(changes(1, 2).derivedOnly()).isZero();
    }

    @Test
    void ofWhatWasRemovedTheLastNameIsGiven() {
        release(node("program:a", Map.of("nameJa", "事業", "nameEn", "Programme", "programKind", "PROGRAMME")));
        release(node("program:a", Map.of("nameJa", "後の事業", "nameEn", "Later", "programKind", "PROGRAMME")));
        release(node("program:z", Map.of()));

        ThingChange removed = all(2, 3).get(0);

        assertThat(removed.thingId()).isEqualTo("program:a");
        assertThat(removed.type()).isEqualTo("Program");
        assertThat(removed.name()).isEqualTo(new Localized("後の事業", "Later"));
        assertThat(removed.node()).isNull();
        assertThat(fields(removed.fields()))
                .containsExactly("name JA [後の事業] -> []", "name EN [Later] -> []", "programKind [PROGRAMME] -> []");
    }

    @Test
    void whatAThingOwnsAndItsRelationshipsStandUnderIt() {
        StoredNode program = node("program:a", Map.of("nameJa", "甲"));
        StoredNode pillar = node("pillar:1", Map.of("nameJa", "柱"));
        StoredNode budget = node("budget:a:2026", amount(100L, "100円"));
        release(program, pillar, budget, relation(program, "HAS_BUDGET", budget, Map.of()));
        StoredNode raised = node("budget:a:2026", amount(120L, "120円"));
        StoredNode term = node("term:a:rate", Map.of("mode", "SUBSIDY"));
        StoredNode group = node("group:g", Map.of("nameJa", "対象"));
        release(
                program,
                pillar,
                raised,
                term,
                group,
                relation(program, "HAS_BUDGET", budget, Map.of()),
                relation(program, "HAS_SUPPORT_TERM", term, Map.of()),
                relation(term, "FOR_GROUP", group, Map.of()),
                relation(program, "FEEDS", pillar, Map.of("assertion", "INFERRED")));

        assertThat(kinds(1, 2)).containsExactlyInAnyOrder("program:a CHANGED", "group:g ADDED");
        ThingChange change = all(1, 2).stream()
                .filter(one -> one.thingId().equals("program:a"))
                .toList()
                .get(0);
        assertThat(change.fields()).isEmpty();
        assertThat(change.allOwned())
                .extracting(OwnedChange::ownedId, OwnedChange::type, OwnedChange::kind)
                .containsExactly(
                        tuple("budget:a:2026", "Budget", ChangeKind.CHANGED),
                        tuple("term:a:rate", "SupportTerm", ChangeKind.ADDED));
        assertThat(change.allOwned().get(0).fields())
                .extracting(
                        FieldChange::field,
                        FieldChange::from,
                        FieldChange::to,
                        FieldChange::fromPrinted,
                        FieldChange::toPrinted)
                .containsExactly(tuple("amount", List.of("100"), List.of("120"), "100円", "120円"));
        assertThat(change.allOwned().get(1).relationships())
                .extracting(RelationshipChange::type, RelationshipChange::targetId, one -> one.label()
                        .in("EN"))
                .containsExactly(tuple("FOR_GROUP", "group:g", "holds for"));
        assertThat(change.allRelationships())
                .extracting(RelationshipChange::type, RelationshipChange::kind, one -> one.targetName()
                        .ja())
                .containsExactly(tuple("FEEDS", ChangeKind.ADDED, "柱"));
        assertThat(fields(change.allRelationships().get(0).fields())).containsExactly("assertion [] -> [INFERRED]");
    }

    @Test
    void changedPropertiesOfARelationshipStandUnderItsSource() {
        StoredNode program = node("program:a", Map.of());
        StoredNode pillar = node("pillar:1", Map.of());
        release(
                program,
                pillar,
                relation(program, "FEEDS", pillar, Map.of("assertion", "INFERRED", "rationaleJa", "扉")));
        release(program, pillar, relation(program, "FEEDS", pillar, Map.of("assertion", "STATED")));

        assertThat(kinds(1, 2)).containsExactly("program:a CHANGED");
        assertThat(fields(all(1, 2).get(0).allRelationships().get(0).fields()))
                .containsExactly("assertion [INFERRED] -> [STATED]", "rationale JA [扉] -> []");
    }

    @Test
    void whatIsComputedFromTheRestIsNoChange() {
        StoredNode program = node("program:a", Map.of());
        StoredNode counted = node("budget:x", Map.of("inTotal", true));
        StoredNode excluded = node("budget:x", Map.of("inTotal", false, "notInTotalReason", "SUPERSEDED"));
        release(program, counted, relation(program, "HAS_BUDGET", counted, Map.of()));
        release(program, excluded, relation(program, "HAS_BUDGET", excluded, Map.of()));

        assertThat(all(1, 2)).isEmpty();
    }

    @Test
    void aBudgetThatMovesToAnotherProgrammeIsRemovedHereAndAddedThere() {
        StoredNode a = node("program:a", Map.of());
        StoredNode b = node("program:b", Map.of());
        StoredNode budget = node("budget:x", amount(100L, "100円"));
        release(a, b, budget, relation(a, "HAS_BUDGET", budget, Map.of()));
        release(a, b, budget, relation(b, "HAS_BUDGET", budget, Map.of()));

        assertThat(all(1, 2))
                .extracting(ThingChange::thingId, one -> one.allOwned().get(0).kind())
                .containsExactlyInAnyOrder(
                        tuple("program:a", ChangeKind.REMOVED), tuple("program:b", ChangeKind.ADDED));
    }

    /** Later releases do not show through. */
    @Test
    void sinceNothingEverythingIsListedAsItWasThen() {
        StoredNode budget = node("budget:x", amount(100L, "100円"));
        StoredNode a = node("program:a", Map.of("nameJa", "一", "sourceOrder", 2L));
        StoredNode b = node("program:b", Map.of("nameJa", "乙", "sourceOrder", 1L));
        release(a, b, budget, relation(a, "HAS_BUDGET", budget, Map.of()), relation(b, "PART_OF", a, Map.of()));
        release(node("program:a", Map.of("nameJa", "二", "sourceOrder", 2L)), node("program:c", Map.of()));

        List<ThingChange> first = all(0, 1);

        assertThat(kinds(0, 1)).containsExactly("program:b ADDED", "program:a ADDED");
        assertThat(first.get(1).name().ja()).isEqualTo("一");
        assertThat(first.get(1).node()).isNotNull();
        assertThat(first.get(1).allOwned()).extracting(OwnedChange::ownedId).containsExactly("budget:x");
        assertThat(first.get(0).node()).isNull();
        assertThat(first.get(0).allRelationships())
                .extracting(RelationshipChange::targetId)
                .containsExactly("program:a");
        assertThat(kinds(0, 2)).containsExactlyInAnyOrder("program:a ADDED", "program:c ADDED");
    }

    private static Map<String, Object> amount(long amount, String printed) {
        return Map.of(
                "amount",
                amount,
                "amountPrinted",
                printed,
                "amountMin",
                amount,
                "amountMax",
                amount,
                "amountQualifier",
                "EXACT");
    }

    private static StoredNode node(String id, Map<String, Object> properties) {
        boolean owned = id.startsWith("budget:") || id.startsWith("term:");
        return new StoredNode(id, owned ? Set.of("Node", "Owned") : Set.of("Node", "Thing"), properties);
    }

    private static StoredRelationship relation(
            StoredNode source, String type, StoredNode target, Map<String, Object> properties) {
        return new StoredRelationship(
                source.id() + "/" + type + "/" + target.id(), type, source.id(), target.id(), properties);
    }

    private void release(Object... parts) {
        Map<String, StoredNode> nodes = new LinkedHashMap<>();
        Map<String, StoredRelationship> relationships = new LinkedHashMap<>();
        for (Object part : parts) {
            if (part instanceof StoredNode node) {
                nodes.put(node.id(), node);
            } else if (part instanceof StoredRelationship relationship) {
                relationships.put(relationship.id(), relationship);
            }
        }
        releases.add(new GraphContent(nodes, relationships));
    }

    private List<String> kinds(long since, long until) {
        return all(since, until).stream()
                .map(change -> change.thingId() + " " + change.kind())
                .toList();
    }

    private List<ThingChange> all(long since, long until) {
        NetChanges changes = changes(since, until);
        return IntStream.range(0, changes.size()).mapToObj(changes::at).toList();
    }

    private NetChanges changes(long since, long until) {
        GraphContent current = releases.get(releases.size() - 1);
        Snapshot.Builder builder = new Snapshot.Builder(ONTOLOGY);
        current.nodes().values().forEach(builder::add);
        current.relationships().values().forEach(builder::add);
        List<RecordedDifference> differences = RecordedDifferences.of(releases);
        return new NetChanges(
                new History(
                        builder.build(DocumentIndex.EMPTY),
                        differences.subList((int) (since == 0 ? until : since), differences.size())),
                since,
                until);
    }

    private static List<String> fields(List<FieldChange> fields) {
        return fields.stream()
                .map(field -> field.field() + (field.lang() == null ? "" : " " + field.lang()) + " " + field.from()
                        + " -> " + field.to())
                .toList();
    }
}
