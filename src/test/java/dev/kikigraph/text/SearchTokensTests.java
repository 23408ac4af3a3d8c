package dev.kikigraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.text.SearchTokens.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTokensTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ＮＤＢ            | ndb
            カタログDB        | かたろぐdb
            ｶﾞｰﾅ              | がーな
            サーバー・機器    | さーば機器
            サーバーの        | さーばーの
            Côte d'Ivoire     | cote d ivoire
            ISO/TS 17137      | iso ts 17137
            第2期医療機器     | 第2期医療機器
            AMED事業          | amed事業
            ①                 | 1
            5カ年             | 5か年
            5ヶ年             | 5か年
            サイバー・セキュリティ | さいばーせきゆりてい
            サイバーセキュリティ   | さいばーせきゆりてい
            サイバ-セキュリティ    | さいばーせきゆりてい
            ベンチャー･サミット    | べんちやーさみっと
            スタ-トアップ          | すたーとあっぷ
            スタ－トアップ         | すたーとあっぷ
            ソフトウェア           | そふとうえあ
            ソフトウエア           | そふとうえあ
            キヤノン               | きやのん
            キャノン               | きやのん
            ヴェンチャー           | べんちや
            ヴ                     | ぶ
            ダ・ヴィンチ           | だびんち
            カ゛ーナ               | がーな
            ハ゜ネル               | ぱねる
            國際標準               | 国際標準
            醫藥品                 | 医薬品
            A゛                    | a
            医療等情報             | 医療情報
            医療機器等の           | 医療機器等の
            システム等開発         | しすてむ開発
            同等性                 | 同等性
            高等教育               | 高等教育
            機器等級               | 機器等級
            !?"'\\ 😀         | ``
            """)
    void spellingIsFolded(String original, String folded) {
        assertThat(SearchTokens.of(original).text()).isEqualTo(folded);
    }

    @Test
    void loneSurrogatesAreLeftOut() {
        assertThat(SearchTokens.of("a\uD800b").text()).isEqualTo("a b");
    }

    @Test
    void tokensTellWhereTheyStand() {
        assertThat(SearchTokens.of("ｶﾞ (Hubs)").tokens())
                .containsExactly(new Token("が", 0, 2, true, false), new Token("hubs", 4, 8, false, false));
    }

    @Test
    void hyphensBindWords() {
        SearchTokens text = SearchTokens.of("Start-ups - AI");

        assertThat(text.tokens()).extracting(Token::hyphenated).containsExactly(false, true, false);
        assertThat(text.otherForms()).containsExactly("startup");
    }

    @ParameterizedTest
    @CsvSource({
        "hubs, hub",
        "studies, study",
        "processes, process",
        "boxes, box",
        "status, status",
        "analysis, analysis",
        "regulation, regulat",
        "regulatory, regulat",
        "regulators, regulat",
        "approved, approv",
        "approves, approv",
        "harmonisation, harmoniz",
        "harmonized, harmoniz",
        "programmes, program",
        "centre, center",
        "labour, labor",
        "paediatric, pediatric",
        "medical, medical",
        "3rs, 3rs",
        "who, who"
    })
    void inflectionIsDropped(String word, String stem) {
        assertThat(SearchTokens.stem(word)).isEqualTo(stem);
    }
}
