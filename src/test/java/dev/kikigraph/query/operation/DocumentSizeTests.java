package dev.kikigraph.query.operation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

class DocumentSizeTests {

    @Test
    void oneOfManyShortValuesTakesFarMoreMemoryThanItsText() {
        String values = "{ nodes(ids: [%s]) { id } }".formatted("\"a\" ".repeat(3_000));

        assertThat(DocumentSize.of(Parser.parse(values))).isBetween(40 * values.length(), 60 * values.length());
    }

    @Test
    void longTextsAndNamesCount() {
        String longText = "a".repeat(40_000);

        assertThat(DocumentSize.of(Parser.parse("{ search(text: \"%s\") { totalCount } }".formatted(longText))))
                .isGreaterThan(2 * longText.length());
        assertThat(DocumentSize.of(Parser.parse("{ %s: __typename }".formatted(longText))))
                .isGreaterThan(2 * longText.length());
    }

    @Test
    void eachNodeIsCountedOnce() {
        assertThat(DocumentSize.of(Parser.parse("{ a { b } }")))
                .isEqualTo(DocumentSize.of(Parser.parse("{   a  {   b   }  }  # as it may be written")))
                .isLessThan(DocumentSize.of(Parser.parse("{ a { b c } }")));
    }
}
