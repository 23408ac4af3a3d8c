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
        Evidence.of(pieces, context.sections()).forEach(evidence -> result.add(writePiece(evidence, field)));
        return result;
    }

    private static Map<String, @Nullable Object> writePiece(Evidence evidence, ExecutableNormalizedField field) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            result.put(
                    child.getResultKey(),
                    switch (child.getFieldName()) {
                        case "document" -> evidence.document();
                        case "lines" -> evidence.lines();
                        case "fields" -> evidence.fields();
                        case "section" -> writeSection(evidence.section(), child);
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
