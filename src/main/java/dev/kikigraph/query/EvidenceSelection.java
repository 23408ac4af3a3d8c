package dev.kikigraph.query;

import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes evidence, which nodes and relationships keep as texts {@code document lines [fields]}. */
final class EvidenceSelection {

    private static final String PROPERTY = "evidence";

    private EvidenceSelection() {}

    static Selected select(String variable, ExecutableNormalizedField field) {
        return new Selected(
                Compilation.property(variable, PROPERTY), (value, context) -> write((List<?>) value, field, context));
    }

    private static List<Object> write(@Nullable List<?> pieces, ExecutableNormalizedField field, WriteContext context) {
        List<Object> result = new ArrayList<>();
        if (pieces != null) {
            pieces.forEach(piece -> result.add(writePiece(piece.toString().split(" "), field, context)));
        }
        return result;
    }

    private static Map<String, @Nullable Object> writePiece(
            String[] piece, ExecutableNormalizedField field, WriteContext context) {
        String document = "source:" + piece[0];
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            result.put(
                    child.getResultKey(),
                    switch (child.getFieldName()) {
                        case "document" -> document;
                        case "lines" -> piece[1];
                        case "fields" -> piece.length > 2 ? List.of(piece[2].split(",")) : List.of();
                        case "section" ->
                            writeSection(context.sections().at(document, SectionIndex.firstLine(piece[1])), child);
                        default -> "Evidence";
                    });
        }
        return result;
    }

    private static @Nullable Object writeSection(
            SectionIndex.@Nullable Section section, ExecutableNormalizedField field) {
        if (section == null) {
            return null;
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            boolean english = "EN".equals(child.getResolvedArguments().get("lang"));
            result.put(
                    child.getResultKey(),
                    switch (child.getFieldName()) {
                        case "id" -> section.id();
                        case "heading" -> section.heading();
                        case "lines" -> section.lines();
                        case "ministry" -> english ? section.ministryEn() : section.ministryJa();
                        default -> "EvidenceSection";
                    });
        }
        return result;
    }
}
