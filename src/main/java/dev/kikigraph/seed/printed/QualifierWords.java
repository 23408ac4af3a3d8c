package dev.kikigraph.seed.printed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words before and after a number that say how exact it is. */
final class QualifierWords {

    private static final Map<Pattern, Qualifier> BEFORE = patterns(
            List.of("約|およそ|おおよそ|おおむね|概ね|凡そ|~|ca\\.|about\\s", "最大|上限|最長|最高|≦|≤|<=|<", "最低|最小|少なくとも|≧|≥|>=", ">"));

    /** Short words stand for themselves only at the end, since they may begin a unit: 超音波, 工程. */
    private static final Map<Pattern, Qualifier> AFTER = patterns(List.of(
            "程度|前後|ほど|くらい|ぐらい|(?<![工課過日行旅])程$",
            "以下|以内|まで|未満|が?上限|を上限(?:とする)?",
            "以上|~$|から$",
            "を超える|を超え|超える|超え|を上回る|超(?=$|の)"));

    private static final List<Qualifier> ORDER =
            List.of(Qualifier.ABOUT, Qualifier.UP_TO, Qualifier.AT_LEAST, Qualifier.MORE_THAN);

    private QualifierWords() {}

    static @Nullable Qualifier before(Scanner scanner) {
        return accept(BEFORE, scanner);
    }

    static @Nullable Qualifier after(Scanner scanner) {
        return accept(AFTER, scanner);
    }

    private static @Nullable Qualifier accept(Map<Pattern, Qualifier> words, Scanner scanner) {
        for (Map.Entry<Pattern, Qualifier> entry : words.entrySet()) {
            if (scanner.accept(entry.getKey()) != null) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static Map<Pattern, Qualifier> patterns(List<String> alternatives) {
        Map<Pattern, Qualifier> patterns = new LinkedHashMap<>();
        for (int i = 0; i < alternatives.size(); i++) {
            patterns.put(Pattern.compile(alternatives.get(i)), ORDER.get(i));
        }
        return patterns;
    }
}
