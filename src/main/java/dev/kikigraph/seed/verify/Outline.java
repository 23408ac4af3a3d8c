package dev.kikigraph.seed.verify;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Sentences of a document that no fact tells, each with what helps to write one. */
public final class Outline {

    private static final int MOST_OWNERS = 5;

    /** Amounts, numbers of things, shares, fiscal years and dates. */
    private static final Pattern FIGURE = Pattern.compile(
            "(?:令和|平成|昭和|[RＲHＨ])?[0-9０-９][0-9０-９,，.．/／]*\\s*(?:兆|億|百万|千万|万|千)?(?:円|ドル|％|%|割|年度?|月|日|件|社|人|名|か国|カ国|拠点|回|種|品目)+");

    private final SeedNodes nodes;
    private final Map<String, List<String>> ids = new LinkedHashMap<>();

    /**
     * A sentence that most of is not told.
     *
     * @param names things whose names stand in it, as {@code id name}
     * @param figures amounts and dates in it, as printed
     * @param owners ids of the things that cite its line, or own or are related by what does; the nearest first
     */
    public record Gap(ToldSentence sentence, List<String> names, List<String> figures, List<String> owners) {}

    Outline(SeedNodes nodes) {
        this.nodes = nodes;
        nodes.all().stream()
                .map(StoredNode::id)
                .filter(id -> nodes.owner(id) == null)
                .forEach(id -> nodes.names(id).stream()
                        .filter(name -> name.length() > 1)
                        .forEach(name -> ids.computeIfAbsent(name, any -> new ArrayList<>())
                                .add(id)));
    }

    /** @param citing ids of what cites each line, that which cites the fewest lines first */
    List<Gap> gaps(List<ToldSentence> sentences, Map<Integer, List<String>> citing) {
        return sentences.stream()
                .filter(sentence -> !sentence.isTold())
                .map(sentence -> new Gap(
                        sentence,
                        names(sentence.text()),
                        FIGURE.matcher(sentence.text())
                                .results()
                                .map(MatchResult::group)
                                .distinct()
                                .toList(),
                        citing.getOrDefault(sentence.line(), List.of()).stream()
                                .map(this::begins)
                                .map(nodes::ownerOrSelf)
                                .distinct()
                                .limit(MOST_OWNERS)
                                .toList()))
                .toList();
    }

    private String begins(String id) {
        StoredRelationship relationship = nodes.relationship(id);
        return relationship == null ? id : relationship.source();
    }

    /** Of names within each other the longest only. */
    private List<String> names(String text) {
        List<String> found = new ArrayList<>();
        ids.keySet().stream()
                .filter(text::contains)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .filter(name -> found.stream().noneMatch(longer -> longer.contains(name)))
                .forEach(found::add);
        return found.stream()
                .flatMap(name -> ids.getOrDefault(name, List.of()).stream().map(id -> id + " " + name))
                .toList();
    }
}
