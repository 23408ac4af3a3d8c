package dev.kikigraph.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.util.HexFormat;

/**
 * Sorts text as a dictionary of its language does, and numbers in it by their value. At import alone: the graph holds
 * the keys, so that whoever asks sorts alike, whatever version of the rules it has. The JDK's own collators do not do:
 * they differ from one version to the next, fall back silently where a module is missing, and put デンマーク before データ.
 */
public final class Collation {

    /**
     * Bytes. Texts that agree so far (some 70 characters of Japanese, 190 of English) are sorted by their ids. An index
     * takes keys of 8,000 bytes, and a cursor carries them.
     */
    private static final int LONGEST_KEY = 200;

    private final RuleBasedCollator collator;

    private Collation(ULocale locale) {
        RuleBasedCollator open = (RuleBasedCollator) Collator.getInstance(locale);
        open.setNumericCollation(true);
        open.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        open.setStrength(Collator.TERTIARY);
        this.collator = (RuleBasedCollator) open.freeze();
    }

    /** Not loaded before it is needed, which takes a quarter of a second. */
    private static final class Languages {

        static final Collation JAPANESE = new Collation(ULocale.JAPANESE);
        static final Collation ENGLISH = new Collation(ULocale.ENGLISH);

        private Languages() {}
    }

    /** Latin letters, then kana in the order of their sounds, then kanji as JIS has them. */
    public static Collation japanese() {
        return Languages.JAPANESE;
    }

    /** Latin letters, then other scripts. */
    public static Collation english() {
        return Languages.ENGLISH;
    }

    /** Changes whenever the rules may. */
    public static String version() {
        return "ICU " + VersionInfo.ICU_VERSION;
    }

    /**
     * Keys stand in the order of their texts however they are compared, be it by character or by byte: they are of the
     * digits 0 to 9 and a to f. What is equal when it is {@linkplain Fold folded} has the same key.
     */
    public String key(String text) {
        RawCollationKey key = collator.getRawCollationKey(Fold.of(text), null);
        // The last byte is a zero, which ends each.
        return HexFormat.of().formatHex(key.bytes, 0, Math.min(key.size - 1, LONGEST_KEY));
    }
}
