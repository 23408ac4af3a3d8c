package dev.kikigraph.insight.search;

import dev.kikigraph.ontology.NodeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Things of one type whose names differ in a year alone, such as the meetings of a forum. They are alike for who
 * searches, so the newest comes first; the others keep their places.
 *
 * @param name with a sign in the place of its years
 */
record Series(NodeType type, int rank, String name) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

    /** @param ranked the best first; of one rank the members of a series share the places that they have */
    static List<Match> newestFirst(List<Match> ranked) {
        Map<Series, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            Match match = ranked.get(i);
            String name = match.node().label().ja();
            String withoutYears = YEAR.matcher(name).replaceAll("#");
            if (!withoutYears.equals(name)) {
                Series series = new Series(match.node().type(), match.rank(), withoutYears);
                places.computeIfAbsent(series, key -> new ArrayList<>()).add(i);
            }
        }
        List<Match> ordered = new ArrayList<>(ranked);
        for (List<Integer> ofOne : places.values()) {
            List<Match> members = ofOne.stream()
                    .map(ranked::get)
                    .sorted(Comparator.comparing(
                                    (Match match) -> match.node().label().ja())
                            .reversed())
                    .toList();
            for (int i = 0; i < members.size(); i++) {
                ordered.set(ofOne.get(i), members.get(i));
            }
        }
        return ordered;
    }
}
