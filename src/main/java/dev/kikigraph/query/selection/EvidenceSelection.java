package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.provenance.Citation.Print;
import dev.kikigraph.provenance.DocumentIndex.Section;
import dev.kikigraph.provenance.Evidence;
import dev.kikigraph.query.statement.Compilation;
import dev.kikigraph.query.statement.Projection;
import graphql.normalized.ExecutableNormalizedField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes evidence, which nodes and relationships keep as texts. */
final class EvidenceSelection {

    private EvidenceSelection() {}

    /** A field that is selected, and how its value is taken. */
    private record Entry<T>(String key, Function<T, @Nullable Object> value) {}

    static Projection select(String variable, ExecutableNormalizedField field) {
        List<Entry<Evidence>> entries =
                field.getChildren().stream().map(EvidenceSelection::entry).toList();
        return new Projection(
                Compilation.property(variable, StoredKeys.EVIDENCE),
                (value, context) -> Evidence.of((List<?>) value, context.documents()).stream()
                        .map(evidence -> write(evidence, entries))
                        .toList());
    }

    private static Entry<Evidence> entry(ExecutableNormalizedField field) {
        Function<Evidence, @Nullable Object> value =
                switch (field.getFieldName()) {
                    case "document" -> Evidence::document;
                    case "lines" -> Evidence::lines;
                    case "fields" -> Evidence::fields;
                    case "prints" -> prints(field);
                    case "section" -> section(field);
                    case "sections" -> sections(field);
                    case "text" -> Evidence::text;
                    case "textAbsence" -> EvidenceSelection::textAbsence;
                    default -> evidence -> "Evidence";
                };
        return new Entry<>(field.getResultKey(), value);
    }

    private static @Nullable Object textAbsence(Evidence evidence) {
        return evidence.textAbsence() == null ? null : evidence.textAbsence().name();
    }

    private static Function<Evidence, @Nullable Object> prints(ExecutableNormalizedField field) {
        List<Entry<Print>> entries =
                field.getChildren().stream().map(EvidenceSelection::printEntry).toList();
        return evidence ->
                evidence.prints().stream().map(print -> write(print, entries)).toList();
    }

    private static Entry<Print> printEntry(ExecutableNormalizedField field) {
        Function<Print, @Nullable Object> value =
                switch (field.getFieldName()) {
                    case "field" -> Print::field;
                    case "value" -> Print::value;
                    case "printed" -> Print::printed;
                    default -> print -> "EvidencePrint";
                };
        return new Entry<>(field.getResultKey(), value);
    }

    private static Function<Evidence, @Nullable Object> section(ExecutableNormalizedField field) {
        List<Entry<Section>> entries = sectionEntries(field);
        return evidence -> evidence.section() == null ? null : write(evidence.section(), entries);
    }

    private static Function<Evidence, @Nullable Object> sections(ExecutableNormalizedField field) {
        List<Entry<Section>> entries = sectionEntries(field);
        return evidence -> evidence.sections().stream()
                .map(section -> write(section, entries))
                .toList();
    }

    private static List<Entry<Section>> sectionEntries(ExecutableNormalizedField field) {
        return field.getChildren().stream().map(EvidenceSelection::sectionEntry).toList();
    }

    private static Entry<Section> sectionEntry(ExecutableNormalizedField field) {
        String language = PropertySelection.language(field);
        Function<Section, @Nullable Object> value =
                switch (field.getFieldName()) {
                    case "thingId" -> Section::thingId;
                    case "name" -> section -> section.name(language);
                    case "nameLang" -> section -> section.nameLang(language);
                    case "heading" -> Section::heading;
                    case "lines" -> Section::lines;
                    case "ministry" -> section -> section.ministry(language);
                    case "ministryLang" -> section -> section.ministryLang(language);
                    default -> section -> "EvidenceSection";
                };
        return new Entry<>(field.getResultKey(), value);
    }

    private static <T> Map<String, @Nullable Object> write(T object, List<Entry<T>> entries) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        entries.forEach(entry -> result.put(entry.key(), entry.value().apply(object)));
        return result;
    }
}
