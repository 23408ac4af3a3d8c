package dev.kikigraph.seed;

/** Why no record cites a line. A line that holds a fact which fits the ontology has no reason; it needs a record. */
public enum UncitedReason {
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
    /** Text that stands word for word, or in substance, in lines that are cited. */
    REPEATED_TEXT,
    /** Advertising, greetings, contact data and links that are no facts of the subject. */
    PUBLICITY,
    /** Aims, background and praise without a fact that fits the ontology. */
    WORDING
}
