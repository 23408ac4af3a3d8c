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
        String indentation = indentation(marked, place, text);
        return new YamlFailure(
                place,
                indentation.isEmpty()
                        ? "is no YAML: " + marked.getProblem() + context(marked) + hint(marked)
                        : indentation);
    }

    private static String context(MarkedYAMLException e) {
        if (e.getContext() == null || e.getContextMark() == null) {
            return "";
        }
        return " " + e.getContext() + " that begins in line "
                + (e.getContextMark().getLine() + 1);
    }

    /** Says how a line is indented that fits none above it; empty where that is not the mistake. */
    private static String indentation(MarkedYAMLException e, Place place, String text) {
        String problem = String.valueOf(e.getProblem());
        String[] lines = text.split("\\R", -1);
        String line = lines[Math.min(place.line(), lines.length) - 1];
        int spaces = line.length() - line.stripLeading().length();
        if (problem.contains("expected <block end>") && spaces == place.column() - 1) {
            return line.stripLeading().startsWith("-")
                    ? "is a list item among fields; indent it below the field whose list it is"
                    : "is indented by %s, as no line above it that it could belong to; fields that belong together begin in one column"
                            .formatted(spaces(spaces));
        }
        int above = place.line() - 2;
        while (above >= 0 && lines[above].isBlank()) {
            above--;
        }
        int before = above < 0
                ? spaces
                : lines[above].length() - lines[above].stripLeading().length();
        boolean firstColon =
                !line.substring(0, Math.min(line.length(), place.column() - 1)).contains(": ");
        boolean deeper = problem.contains("mapping values are not allowed") && firstColon && spaces > before;
        return deeper
                ? "is indented by %s, deeper than line %d above it, which has its value already; fields that belong together begin in one column"
                        .formatted(spaces(spaces), above + 1)
                : "";
    }

    private static String spaces(int count) {
        return count == 1 ? "1 space" : count + " spaces";
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
