package dev.kikigraph.seed.verify;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.provenance.Citation;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.Excuse;
import dev.kikigraph.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checks a seed against the text of a document: what it says against the lines that it cites, and all lines against
 * what cites them.
 */
public final class Verifier {

    private final Ontology ontology;
    private final Seed seed;

    public Verifier(Ontology ontology, Seed seed) {
        this.ontology = ontology;
        this.seed = seed;
    }

    /** Ids of the sources that the seed cites, with the hash by which a copy is recognised. */
    public Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        seed.content().nodes().values().stream()
                .filter(node -> node.id().startsWith(Citation.SOURCE))
                .forEach(node ->
                        sources.put(node.id(), String.valueOf(node.properties().get("contentHash"))));
        return sources;
    }

    /** The source that a document is a copy of; empty where the seed has none of that hash. */
    public Optional<String> sourceOf(SourceDocument document) {
        return sources().entrySet().stream()
                .filter(source -> source.getValue().equalsIgnoreCase(document.hash()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Holds what the seed says of a source against the document.
     *
     * @param source id of the source that the document is a copy of
     * @param fileName what stands before the number of a line that nothing cites
     */
    public Verification verify(SourceDocument document, String source, String fileName) {
        List<Finding> findings = new ArrayList<>();
        List<Claim> statements = statements(source.substring(Citation.SOURCE.length()));
        CitedText lines = new CitedText(document);
        Anomalies anomalies = new Anomalies(seed);
        Names names = new Names(seed, anomalies, ontology);
        ClaimCheck check =
                new ClaimCheck(lines, names, anomalies, seed.content().relationships(), findings::add);
        ValueCheck values = new ValueCheck(lines, anomalies, findings::add);
        UncitedLinesCheck uncited = new UncitedLinesCheck(document, fileName, findings::add);
        CopyCheck copied = new CopyCheck(lines, seed, findings::add);
        ToldCheck told = new ToldCheck(document, new FactTerms(seed, ontology));
        for (Claim statement : statements) {
            values.check(statement);
            check.check(statement);
            copied.check(statement);
            if (!isFrame(statement, names)) {
                uncited.cite(statement);
                told.tell(statement);
            }
        }
        statements.stream()
                .filter(statement -> statement.id().equals(source))
                .forEach(statement -> checkLength(statement, document, findings));
        uncited.check(excuses(source, Excuse.From.CITING));
        List<ToldSentence> sentences = told.sentences();
        UntoldSentencesCheck untold = new UntoldSentencesCheck(document, fileName, findings::add);
        untold.check(sentences, excuses(source, Excuse.From.TELLING));
        findings.sort(Finding.ORDER);
        return new Verification(
                source,
                counts(statements, values, uncited, untold.excused(sentences)),
                new DocumentParts(seed).group(source, sentences),
                List.copyOf(findings));
    }

    private List<Excuse> excuses(String source, Excuse.From from) {
        return seed.excuses().stream()
                .filter(excuse -> excuse.from() == from && source.equals(Citation.SOURCE + excuse.document()))
                .toList();
    }

    /** Sentences of a document that the facts which cite their lines do not tell, in the order of the document. */
    public List<Outline.Gap> outline(SourceDocument document, String source) {
        ToldCheck told = new ToldCheck(document, new FactTerms(seed, ontology));
        Names names = new Names(seed, new Anomalies(seed), ontology);
        statements(source.substring(Citation.SOURCE.length())).stream()
                .filter(statement -> !isFrame(statement, names))
                .forEach(told::tell);
        return new Outline(seed, ontology)
                .gaps(told.sentences(), told.citing(), seed.content().relationships());
    }

    private static void checkLength(Claim source, SourceDocument document, List<Finding> findings) {
        Object count = source.said().get(0).values().get("lineCount");
        if (!Long.valueOf(document.lineCount()).equals(count)) {
            findings.add(new Finding(
                    Finding.Kind.VALUE,
                    source.origin().place(),
                    source.origin().path(),
                    source.document(),
                    CitedText.numbers(source.evidence()),
                    "lineCount is %s, but the document has %d lines".formatted(count, document.lineCount())));
        }
    }

    private static Verification.Counts counts(
            List<Claim> statements, ValueCheck values, UncitedLinesCheck uncited, int excused) {
        return new Verification.Counts(
                stated(statements, Claim.Kind.THING),
                stated(statements, Claim.Kind.OWNED),
                stated(statements, Claim.Kind.RELATIONSHIP),
                values.checked(),
                uncited.lines(),
                uncited.citedLines(),
                uncited.listedLines(),
                excused);
    }

    private static int stated(List<Claim> statements, Claim.Kind kind) {
        return (int) statements.stream()
                .filter(statement -> statement.kind() == kind && statement.isStated())
                .count();
    }

    private List<Claim> statements(String document) {
        List<Claim> statements = new ArrayList<>();
        seed.content().nodes().values().forEach(node -> add(node, document, statements));
        seed.content().relationships().values().forEach(relationship -> add(relationship, document, statements));
        return statements;
    }

    private void add(StoredNode node, String document, List<Claim> into) {
        NodeType type = ontology.nodeTypes().stream()
                .filter(t -> node.labels().contains(t.name()))
                .findFirst()
                .orElseThrow();
        boolean thing = type.kind() == NodeType.Kind.THING;
        add(node.id(), document, thing ? Claim.Kind.THING : Claim.Kind.OWNED, type.properties(), into);
    }

    private void add(StoredRelationship relationship, String document, List<Claim> into) {
        add(
                relationship.id(),
                document,
                Claim.Kind.RELATIONSHIP,
                ontology.propertiesOfRelationship(relationship.type()),
                into);
    }

    /**
     * Adds what cites the document. A relationship from an owner to what it owns has no statement of its own; what is
     * owned is checked itself.
     */
    private void add(String id, String document, Claim.Kind kind, List<Property> types, List<Claim> into) {
        Claim statement = Claim.of(id, document, kind, types, seed.statements().getOrDefault(id, List.of()));
        if (!statement.evidence().isEmpty()) {
            into.add(statement);
        }
    }

    private boolean isFrame(Claim statement, Names names) {
        StoredRelationship relationship = seed.content().relationships().get(statement.id());
        return relationship == null
                ? names.isFrame(statement.id())
                : names.isFrame(relationship.source()) || names.isFrame(relationship.target());
    }
}
