package dev.kikigraph.seed.verify;

import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.provenance.Citation;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.Excuse;
import dev.kikigraph.seed.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Checks a seed against the text of a document: what it says against the lines that it cites, and all lines against
 * what cites them.
 */
public final class Verifier {

    private final Seed seed;
    private final SeedNodes nodes;
    private final Claims claims;

    public Verifier(Ontology ontology, Seed seed) {
        this.seed = seed;
        this.nodes = new SeedNodes(seed, ontology);
        this.claims = new Claims(seed, nodes);
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
        List<Claim> statements = claims.of(source);
        CitedText lines = new CitedText(document);
        Anomalies anomalies = new Anomalies(seed, nodes);
        Names names = new Names(nodes, anomalies);
        ClaimCheck check = new ClaimCheck(lines, nodes, names, anomalies, findings::add);
        ValueCheck values = new ValueCheck(lines, anomalies, findings::add);
        UncitedLinesCheck uncited = new UncitedLinesCheck(document, fileName, findings::add);
        CopyCheck copied = new CopyCheck(lines, nodes, findings::add);
        ToldCheck told = new ToldCheck(document, new FactTerms(nodes));
        for (Claim statement : statements) {
            values.check(statement);
            check.check(statement);
            copied.check(statement);
            if (!nodes.isFrame(statement.id())) {
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
        ToldCheck told = new ToldCheck(document, new FactTerms(nodes));
        claims.ofContent(source).forEach(told::tell);
        return new Outline(nodes).gaps(told.sentences(), told.citing());
    }

    /** Facts that cite a document, and sentences of it, drawn at random by a number. */
    public Sample sample(SourceDocument document, String source, long number, int facts, int sentences) {
        return Sample.draw(number, facts, sentences, claims.ofContent(source), new FactTexts(nodes), document);
    }

    /**
     * The document beside what cites it.
     *
     * @param fileName of the document
     */
    public Review review(SourceDocument document, String source, String fileName) {
        FactTexts texts = new FactTexts(nodes);
        Map<Integer, List<FactText>> citing = new HashMap<>();
        for (Claim claim : claims.ofContent(source)) {
            FactText text = texts.of(claim);
            claim.evidence().stream()
                    .flatMap(piece -> piece.citation().numbers().boxed())
                    .distinct()
                    .forEach(line -> citing.computeIfAbsent(line, any -> new ArrayList<>())
                            .add(text));
        }
        List<Excuse> excuses = Stream.of(Excuse.From.values())
                .flatMap(from -> excuses(source, from).stream())
                .toList();
        return Review.of(verify(document, source, fileName), document, new DocumentParts(seed), citing, excuses);
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
}
