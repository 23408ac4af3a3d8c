package dev.kikigraph.query.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AlternativesTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"id":{"eq":"a"}},{"id":{"eq":"b"}}]                                       | [{"id":{"in":["a","b"]}}]
            [{"id":{"in":["a","b"]}},{"id":{"eq":"c"}},{"id":{"in":[]}}]                | [{"id":{"in":["a","b","c"]}}]
            [{"kind":{"eq":"X"}},{"id":{"eq":"a"}},{"id":{"eq":"b"}}]                   | [{"kind":{"eq":"X"}},{"id":{"in":["a","b"]}}]
            [{"codes":{"has":"a"}},{"codes":{"hasAny":["b"]}}]                          | [{"codes":{"hasAny":["a","b"]}}]
            [{"codes":{"has":"a"}},{"codes":{"eq":"b"}}]                                | [{"codes":{"has":"a"}},{"codes":{"eq":"b"}}]
            [{"node":{"id":{"eq":"a"}}},{"node":{"id":{"eq":"b"}}}]                     | [{"node":{"id":{"in":["a","b"]}}}]
            [{"node":{"id":{"eq":"a"}}},{"edge":{"id":{"eq":"b"}}}]                     | [{"node":{"id":{"eq":"a"}}},{"edge":{"id":{"eq":"b"}}}]
            [{"parts":{"some":{"node":{"id":{"eq":1}}}}},{"parts":{"some":{"node":{"id":{"eq":2}}}}}] | [{"parts":{"some":{"node":{"id":{"in":[1,2]}}}}}]
            [{"parts":{"none":{"node":{"id":{"eq":1}}}}},{"parts":{"none":{"node":{"id":{"eq":2}}}}}] | [{"parts":{"none":{"node":{"id":{"eq":1}}}}},{"parts":{"none":{"node":{"id":{"eq":2}}}}}]
            [{"parts":{"single":{"id":{"eq":1}}}},{"parts":{"single":{"id":{"eq":2}}}}] | [{"parts":{"single":{"id":{"eq":1}}}},{"parts":{"single":{"id":{"eq":2}}}}]
            [{"parts":{"all":{"id":{"eq":1}}}},{"parts":{"all":{"id":{"eq":2}}}}]       | [{"parts":{"all":{"id":{"eq":1}}}},{"parts":{"all":{"id":{"eq":2}}}}]
            [{"NOT":{"id":{"eq":1}}},{"NOT":{"id":{"eq":2}}}]                           | [{"NOT":{"id":{"eq":1}}},{"NOT":{"id":{"eq":2}}}]
            [{"id":{"eq":"a"},"kind":{"eq":"X"}},{"id":{"eq":"b"}}]                     | [{"id":{"eq":"a"},"kind":{"eq":"X"}},{"id":{"eq":"b"}}]
            [{"id":{"eq":"a","contains":"a"}},{"id":{"eq":"b"}}]                        | [{"id":{"eq":"a","contains":"a"}},{"id":{"eq":"b"}}]
            [{"id":{"contains":"a"}},{"id":{"contains":"b"}}]                           | [{"id":{"contains":"a"}},{"id":{"contains":"b"}}]
            [{"OR":[{"id":{"eq":"a"}},{"OR":[{"id":{"eq":"b"}}]}]},{"id":{"eq":"c"}}]   | [{"id":{"in":["a","b","c"]}}]
            [{"OR":[]},{"id":{"eq":"a"}},{}]                                            | [{"OR":[]},{"id":{"eq":"a"}},{}]
            []                                                                          | []
            """)
    void alternativesThatAskForOneValueInTheSamePlaceAskForOneOfSeveral(String alternatives, String merged) {
        List<?> given = JSON.readValue(alternatives, List.class);

        assertThat(JSON.writeValueAsString(Alternatives.merged(given))).isEqualTo(merged);
    }

    @Test
    void nullIsNoValue() {
        Map<String, Object> operators = new HashMap<>();
        operators.put("eq", null);

        assertThat(Alternatives.merged(List.of(Map.of("id", operators), Map.of("id", Map.of("eq", "a")))))
                .hasSize(2);
    }
}
