package dev.kikigraph.insight.search;

import static dev.kikigraph.graph.search.SearchFields.CONTEXT;
import static dev.kikigraph.graph.search.SearchFields.NAMES;
import static dev.kikigraph.graph.search.SearchFields.TEXT;

import dev.kikigraph.graph.search.SearchFields;
import dev.kikigraph.insight.search.SearchTerms.Word;
import dev.kikigraph.text.FiscalYear;
import dev.kikigraph.text.SearchTokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Search terms in the language of the full-text index (Lucene's classic query parser). Folded text is letters and
 * digits in lower case, so nothing of it means anything to the parser. The weights keep those that {@link Match} ranks
 * first among the hits that are read, however many there are.
 */
final class IndexQuery {

    private static final String WHOLE_NAME = "^10000";
    private static final String START_OF_NAME = "^1000";
    private static final String NAME = "^10";

    private IndexQuery() {}

    static String of(SearchTerms terms) {
        List<String> clauses = new ArrayList<>();
        SearchTokens whole = terms.whole();
        clauses.add(in(NAMES, SearchFields.key(whole.joined())) + WHOLE_NAME);
        clauses.add(in(NAMES, SearchFields.key(whole.joinedStems())) + WHOLE_NAME);
        if (whole.mayGoOn()) {
            clauses.add(in(NAMES, SearchFields.key(whole.joined()) + "*") + START_OF_NAME);
        }
        List<String> words = new ArrayList<>();
        boolean single = terms.words().size() == 1;
        terms.words().forEach(word -> words.add("+" + anyOf(single ? own(word) : anywhere(word))));
        if (!single) {
            words.add("+"
                    + anyOf(terms.words().stream()
                            .flatMap(word -> own(word).stream())
                            .toList()));
        }
        clauses.add(anyOf(words));
        return String.join(" ", clauses);
    }

    private static List<String> anywhere(Word word) {
        List<String> clauses = new ArrayList<>(own(word));
        forms(word).forEach(form -> clauses.add(in(CONTEXT, form)));
        return clauses;
    }

    /** A word, in any form, in names and texts of the node itself. */
    private static List<String> own(Word word) {
        List<String> clauses = new ArrayList<>();
        for (String form : forms(word)) {
            clauses.add(in(NAMES, form) + NAME);
            clauses.add(in(TEXT, form));
        }
        return clauses;
    }

    private static List<String> forms(Word word) {
        SearchTokens text = word.text();
        FiscalYear year = text.fiscalYear();
        if (year != null) {
            return List.of(year.word());
        }
        if (!text.isOfWords()) {
            return List.of(phrase(text.phrase()));
        }
        List<String> forms = new ArrayList<>();
        forms.add(phrase(text.stem()));
        if (text.tokens().size() > 1) {
            forms.add(phrase(text.phrase()));
        }
        if (word.unfinished()) {
            forms.add(text.joined() + "*");
        }
        return forms;
    }

    private static String in(String field, String form) {
        return field + ":" + form;
    }

    private static String phrase(String text) {
        return "\"" + text + "\"";
    }

    private static String anyOf(List<String> clauses) {
        return "(" + String.join(" ", clauses) + ")";
    }
}
