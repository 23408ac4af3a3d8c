package dev.kikigraph.api.observe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Samples of a text in Prometheus's exposition format 0.0.4, read as strictly as its specification is: types before
 * samples, one type a metric, each series once, labels quoted, and a number for each sample.
 */
record PrometheusText(Map<Series, Double> samples, Map<String, String> types) {

    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"";

    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{((?:" + LABEL + ",?)*)})? (\\S+)( -?\\d+)?");

    private static final Pattern ONE_LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern COMMENT =
            Pattern.compile("# (?:HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) .*|TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) "
                    + "(counter|gauge|histogram|summary|untyped))");

    record Series(String name, Map<String, String> labels) {}

    static PrometheusText parse(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("The last line has no end.");
        }
        PrometheusText parsed = new PrometheusText(new LinkedHashMap<>(), new HashMap<>());
        Set<String> begun = new HashSet<>();
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            if (line.startsWith("#")) {
                parsed.comment(line, begun);
            } else {
                parsed.sample(line, begun);
            }
        }
        return parsed;
    }

    private void comment(String line, Set<String> begun) {
        Matcher comment = COMMENT.matcher(line);
        require(comment.matches(), line);
        String typed = comment.group(2);
        if (typed != null) {
            require(!begun.contains(typed), line);
            require(types.put(typed, comment.group(3)) == null, line);
        }
    }

    private void sample(String line, Set<String> begun) {
        Matcher sample = SAMPLE.matcher(line);
        require(sample.matches(), line);
        String name = sample.group(1);
        String family = name.replaceFirst("_(bucket|sum|count)$", "");
        require(types.containsKey(name) || types.containsKey(family), line);
        begun.add(types.containsKey(name) ? name : family);
        Map<String, String> labels = new HashMap<>();
        Matcher label = ONE_LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
        while (label.find()) {
            require(labels.put(label.group(1), label.group(2)) == null, line);
        }
        double value = "+Inf".equals(sample.group(3)) ? Double.POSITIVE_INFINITY : Double.parseDouble(sample.group(3));
        require(samples.put(new Series(name, Map.copyOf(labels)), value) == null, line);
    }

    private static void require(boolean holds, String line) {
        if (!holds) {
            throw new IllegalArgumentException("Not in the format, or at the wrong place: " + line);
        }
    }

    /** The sum of all series of a name that have these labels, among others. */
    double sum(String name, Map<String, String> labels) {
        return samples.entrySet().stream()
                .filter(one -> one.getKey().name().equals(name))
                .filter(one -> one.getKey().labels().entrySet().containsAll(labels.entrySet()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    boolean has(String name) {
        return samples.keySet().stream().anyMatch(one -> one.name().equals(name));
    }
}
