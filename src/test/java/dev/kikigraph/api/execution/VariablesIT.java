package dev.kikigraph.api.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.WithRailway;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** An operation is compiled once for all values of its variables; each value still gets its own answer. */
@WithRailway
class VariablesIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    /** Of each question the answers to three values, written as literals, in turns. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ID!           | line(id: $v) { id name }                                             | "line:umi" | "line:yama" | "line:none"
            [ID!]!        | nodes(ids: $v) { id }                                                | ["line:umi"] | ["line:yama"] | ["station:aka", "line:umi", "station:aka"]
            String        | lines(where: { website: { eq: $v } }) { nodes { id } }               | "HTTPS://UMI.EXAMPLE" | "ｈｔｔｐｓ://umi.example" | "none"
            String        | lines(where: { name: { eq: $v } }) { nodes { id } }                  | "umi line" | "ｼｰﾗｲﾝ" | "yama  line"
            [ID!]         | lines(where: { id: { in: $v } }) { nodes { id } }                    | ["line:umi"] | ["line:umi", "line:yama"] | []
            ID!           | lines(where: { id: { in: [$v, "line:sato"] } }) { nodes { id } }     | "line:umi" | "line:yama" | "line:sato"
            ID!           | nodes(ids: [$v, "station:aka"]) { id }                               | "line:umi" | "line:yama" | "station:aka"
            String        | lines(where: { OR: [{ website: { eq: $v } }, { website: { eq: "none" } }] }) { nodes { id } } | "HTTPS://UMI.EXAMPLE" | "ｈｔｔｐｓ://umi.example" | "none"
            [String!]     | lines(where: { OR: [{ name: { in: $v } }, { name: { eq: "Yama Line" } }] }) { nodes { id } } | ["umi line"] | ["ｼｰﾗｲﾝ", "sato line"] | []
            ID            | lines(where: { NOT: { OR: [{ id: { eq: $v } }, { id: { eq: "line:umi" } }] } }) { nodes { id } } | "line:umi" | "line:yama" | "line:none"
            ID            | line(id: "line:hoshi") { stations(where: { OR: [{ node: { id: { eq: $v } } }, { node: { id: { eq: "station:chi" } } }] }) { edges { relationshipId } } } | "station:aka" | "station:doi" | "station:chi"
            StopKind      | line(id: "line:hoshi") { stations(where: { OR: [{ edge: { kind: { eq: $v } } }, { edge: { kind: { eq: EXPRESS } } }] }) { edges { relationshipId } } } | LOCAL | EXPRESS | LOCAL
            LineWhere     | lines(where: $v) { nodes { id } }                                    | { OR: [{ lineKind: { eq: MAIN } }, { lineKind: { eq: BRANCH } }] } | { OR: [{ lineKind: { eq: BRANCH } }, { lineKind: { eq: MOUNTAIN } }] } | { OR: [{ lineKind: { eq: MAIN } }, { id: { eq: "line:yama" } }] }
            PartialDate   | lines(where: { openedOn: { gt: $v } }) { nodes { id } }              | "1998" | "1998-04" | "2005"
            PartialDate   | lines(where: { openedOn: { lte: $v } }) { nodes { id } }             | "1998" | "1998-04" | "2005"
            PartialDate   | lines(where: { openedOn: { gte: $v } }) { nodes { id } }             | "1999" | "1998-04-02" | "1998-05"
            PartialDate   | lines(where: { openedOn: { lt: $v } }) { nodes { id } }              | "1999" | "1998-04-02" | "1998-05"
            PartialDate   | lines(where: { openedOn: { during: $v } }) { nodes { id } }          | "1998" | "1998-04" | "1998-04-01"
            Yen           | lines(where: { cost: { gte: $v } }) { nodes { id } }                 | 5200000000 | "2000000000" | 1
            LineKind      | lines(where: { lineKind: { eq: $v } }) { nodes { id } }                  | BRANCH | MOUNTAIN | BRANCH
            Boolean       | lines(where: { tourist: { isNull: $v } }) { nodes { id } }           | true | false | true
            Int           | lines(first: $v) { nodes { id } pageInfo { hasNextPage } }           | 1 | 2 | 200
            Int           | lines(last: $v) { nodes { id } }                                     | 1 | 2 | 3
            Int           | lines(first: $v) { nodes { id } }                                    | 1 | 0 | 2
            Lang!         | lines { nodes { name(lang: $v) } }                                   | JA | EN | JA
            Boolean!      | lines { nodes { id name @include(if: $v) } }                         | true | false | true
            Lang!         | lines { nodes { evidence { section { ministry(lang: $v) ministryLang(lang: $v) } } } }      | JA | EN | JA
            Lang!         | lines { nodes { nameLang(lang: $v) sloganLang(lang: $v) kind { label(lang: $v) labelLang(lang: $v) } } } | JA | EN | JA
            Lang!         | lines { facets(by: [LINE_KIND, OPERATED_BY]) { buckets { label(lang: $v) labelLang(lang: $v) } } } | JA | EN | JA
            Lang!         | measurements { aggregate { value { byUnit { unit(lang: $v) unitLang(lang: $v) } } } } | JA | EN | JA
            [LineOrder!]  | lines(orderBy: $v) { nodes { id } }                                  | [{ nameEn: DESC }] | [{ nameEn: ASC }] | [{ cost: ASC }, { id: DESC }]
            LineWhere     | lines(where: $v) { nodes { id } }                                    | { cost: { isNull: true } } | { cost: { isNull: false } } | { OR: [{ id: { eq: "line:umi" } }, { id: { eq: "line:yama" } }] }
            LineWhere     | lines(where: $v) { nodes { id } }                                    | { OR: [{ id: { eq: "line:hoshi" } }, { id: { eq: "line:sato" } }] } | { NOT: { id: { eq: "line:umi" } } } | { AND: [] }
            """)
    void eachValueGetsItsOwnAnswer(String type, String field, String one, String two, String three) {
        ApiClient client = new ApiClient(port);
        for (String value : List.of(one, two, three, one)) {
            String literally = client.ask("{ " + field.replace("$v", value) + " }", Map.of());
            String document = "query ($v: " + type + ") { " + field + " }";

            assertThat(withoutPlaces(client.ask(document, Map.of("v", JSON.readValue(json(value), Object.class)))))
                    .as(value)
                    .isEqualTo(withoutPlaces(literally));
        }
    }

    /** Errors tell where in the document they are. */
    private static String withoutPlaces(String answer) {
        return answer.replaceAll("\"locations\":\\[[^]]*]", "");
    }

    private static String json(String literal) {
        return literal.replaceAll("(?<=[{ ])(\\w+):", "\"$1\":").replaceAll("(?<=^|: )(\\p{Upper}+)(?= |$)", "\"$1\"");
    }
}
