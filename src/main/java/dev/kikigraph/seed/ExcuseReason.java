package dev.kikigraph.seed;

import java.util.Arrays;
import java.util.List;

/**
 * Why no record cites a line, or why the facts that cite it tell little of it. A line that holds a fact which fits the
 * ontology and stands nowhere has no reason; it needs a record.
 */
public enum ExcuseReason {
    /** The heading of a slide, which its section holds. */
    HEADING,
    /** A heading within a slide, or a label beside a value, that names a kind of content and says nothing itself. */
    LABEL,
    /** The head of a table, or a row or column title of one. */
    TABLE_HEADER,
    /** Remains of a page's layout: page furniture, arrows, brackets, markup without text. */
    LAYOUT,
    /** A caption or legend of a picture, diagram or chart that was lost. */
    IMAGE_LOST,
    /** Text that stands word for word, or in substance, in lines that are cited, or told. */
    REPEATED_TEXT,
    /** Slogans, advertising, greetings, contact data and links that are no facts of the subject. */
    PUBLICITY,
    /** All that it says is told by facts that cite the line, in other words than it has. */
    OTHER_WORDS;

    /** Reasons of a list. What nothing cites is told in no words at all. */
    static List<String> of(Excuse.From from) {
        return Arrays.stream(values())
                .filter(reason -> from == Excuse.From.TELLING || reason != OTHER_WORDS)
                .map(Enum::name)
                .toList();
    }
}
