package dev.kikigraph.seed.printed;

import static dev.kikigraph.seed.printed.Qualifier.ABOUT;
import static dev.kikigraph.seed.printed.Qualifier.AT_LEAST;
import static dev.kikigraph.seed.printed.Qualifier.LESS_THAN;
import static dev.kikigraph.seed.printed.Qualifier.MORE_THAN;
import static dev.kikigraph.seed.printed.Qualifier.UP_TO;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words before and after a number that say how exact it is. */
final class QualifierWords {

    private static final List<Words> BEFORE = List.of(
            words(ABOUT, "約|およそ|おおよそ|おおむね|概ね|凡そ|~|ca\\.|about\\s"),
            words(UP_TO, "最大|上限|最長|最高|≦|≤|<="),
            words(LESS_THAN, "<"),
            words(AT_LEAST, "最低|最小|少なくとも|≧|≥|>="),
            words(MORE_THAN, ">"));

    /** Short words stand for themselves only at the end, since they may begin or end a unit: 超音波, 工程. */
    private static final List<Words> AFTER = List.of(
            words(ABOUT, "程度|前後|を?(?:目途|目処|めど)|ほど|くらい|ぐらい|(?<![工課過日行旅])程$"),
            words(UP_TO, "以下|以内|まで|が?上限|を上限(?:とする)?"),
            words(LESS_THAN, "未満|を下回る"),
            words(AT_LEAST, "以上|~$|から$"),
            words(MORE_THAN, "を超える|を超え|超える|超え|を上回る|超(?=$|の)"));

    private QualifierWords() {}

    private record Words(Qualifier qualifier, Pattern pattern) {}

    static @Nullable Qualifier before(Scanner scanner) {
        return accept(BEFORE, scanner);
    }

    static @Nullable Qualifier after(Scanner scanner) {
        return accept(AFTER, scanner);
    }

    private static @Nullable Qualifier accept(List<Words> all, Scanner scanner) {
        for (Words words : all) {
            if (scanner.accept(words.pattern()) != null) {
                return words.qualifier();
            }
        }
        return null;
    }

    private static Words words(Qualifier qualifier, String pattern) {
        return new Words(qualifier, Pattern.compile(pattern));
    }
}
