package dev.kikigraph.seed.verify;

import dev.kikigraph.provenance.LineRange;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.Excuse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A document line by line beside the facts that cite the lines.
 *
 * @param verification of the same seed and document
 * @param sections in the order of the document
 */
public record Review(Verification verification, List<Section> sections) {

    /**
     * Lines that stand in one section.
     *
     * @param heading null where it was lost, or there is none
     * @param part in which it stands
     */
    public record Section(@Nullable String heading, String part, List<Row> rows) {}

    /**
     * A line with text.
     *
     * @param facts those that cite it, and no line of its section that fewer cite
     * @param elsewhere how many more cite it, by the line of the section at which they stand
     * @param untold its sentences of which less than half is told
     * @param excuse why nothing cites it, or why little of it is told; null where there is none
     */
    public record Row(
            int line,
            String text,
            List<FactText> facts,
            Map<Integer, Integer> elsewhere,
            List<ToldSentence> untold,
            @Nullable Excuse excuse) {

        public boolean isCited() {
            return !facts.isEmpty() || !elsewhere.isEmpty();
        }

        /** Whether something is missing that nothing excuses. */
        public boolean isOpen() {
            return excuse == null && (!isCited() || !untold.isEmpty());
        }
    }

    static Review of(
            Verification verification,
            SourceDocument document,
            DocumentParts parts,
            Map<Integer, List<FactText>> citing,
            List<Excuse> excuses) {
        Map<Integer, Excuse> excused = new HashMap<>();
        excuses.forEach(excuse -> LineRange.parse(excuse.lines())
                .forEach(range -> range.numbers().forEach(line -> excused.put(line, excuse))));
        Map<Integer, List<ToldSentence>> untold = new HashMap<>();
        verification.parts().values().stream()
                .flatMap(List::stream)
                .filter(sentence -> !sentence.isTold())
                .forEach(sentence -> untold.computeIfAbsent(sentence.line(), line -> new ArrayList<>())
                        .add(sentence));
        List<Section> sections = new ArrayList<>();
        for (List<Integer> lines : bySection(document, parts, verification.source())) {
            Map<FactText, Integer> homes = homes(lines, citing);
            sections.add(new Section(
                    parts.heading(verification.source(), lines.get(0)),
                    parts.name(verification.source(), lines.get(0)),
                    lines.stream()
                            .map(line -> row(
                                    line,
                                    document.line(line).strip(),
                                    citing.getOrDefault(line, List.of()),
                                    homes,
                                    untold.getOrDefault(line, List.of()),
                                    excused.get(line)))
                            .toList()));
        }
        return new Review(verification, sections);
    }

    /** Lines with text, those of one section together. */
    private static List<List<Integer>> bySection(SourceDocument document, DocumentParts parts, String source) {
        List<List<Integer>> sections = new ArrayList<>();
        String previous = "";
        for (int line = 1; line <= document.lineCount(); line++) {
            if (!CitedText.isBlank(document, line)) {
                String section = parts.section(source, line);
                if (sections.isEmpty() || !section.equals(previous)) {
                    sections.add(new ArrayList<>());
                    previous = section;
                }
                sections.get(sections.size() - 1).add(line);
            }
        }
        return sections;
    }

    /** For each fact the line that fewest facts cite, so that it does not stand at the heading of a table. */
    private static Map<FactText, Integer> homes(List<Integer> lines, Map<Integer, List<FactText>> citing) {
        Map<FactText, Integer> homes = new HashMap<>();
        lines.stream()
                .sorted(Comparator.comparingInt(
                        line -> citing.getOrDefault(line, List.of()).size()))
                .forEach(line -> citing.getOrDefault(line, List.of()).forEach(fact -> homes.putIfAbsent(fact, line)));
        return homes;
    }

    private static Row row(
            int line,
            String text,
            List<FactText> citing,
            Map<FactText, Integer> homes,
            List<ToldSentence> untold,
            @Nullable Excuse excuse) {
        Map<Integer, Integer> elsewhere = new TreeMap<>();
        citing.stream()
                .map(fact -> homes.getOrDefault(fact, line))
                .filter(home -> home != line)
                .forEach(home -> elsewhere.merge(home, 1, Integer::sum));
        return new Row(
                line,
                text,
                citing.stream()
                        .filter(fact -> homes.getOrDefault(fact, line) == line)
                        .toList(),
                elsewhere,
                untold,
                excuse);
    }
}
