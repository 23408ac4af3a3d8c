package dev.kikigraph.seed.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** SnakeYAML's failures as sentences for people who write YAML seldom. */
record YamlFailure(Place place, String message) {

    static YamlFailure of(String file, String text, YAMLException e) {
        if (e instanceof ReaderException unprintable) {
            String before = text.substring(0, Math.min(text.length(), unprintable.getPosition()));
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            String character = String.format("U+%04X", unprintable.getCodePoint());
            return new YamlFailure(
                    new Place(file, line, 1), "has the unprintable character " + character + "; remove it");
        }
        if (!(e instanceof MarkedYAMLException marked) || marked.getProblemMark() == null) {
            return new YamlFailure(new Place(file, 1, 1), "is no YAML: " + e.getMessage());
        }
        Mark mark = marked.getProblemMark();
        Place place = new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
        return new YamlFailure(place, "is no YAML: " + marked.getProblem() + context(marked) + hint(marked));
    }

    private static String context(MarkedYAMLException e) {
        if (e.getContext() == null || e.getContextMark() == null) {
            return "";
        }
        return " " + e.getContext() + " that begins in line "
                + (e.getContextMark().getLine() + 1);
    }

    private static String hint(MarkedYAMLException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("\\t")) {
            return "; indent with spaces, not with tabs";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "; a text with \": \" needs quotes, and so may the line before";
        }
        if (problem.contains("expected ',' or '}'") || problem.contains("expected ',' or ']'")) {
            return "; a text with , [ ] { or } needs quotes inside { } and [ ]";
        }
        return "";
    }
}
