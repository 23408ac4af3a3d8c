package dev.kikigraph.cli;

import dev.kikigraph.seed.Problem;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Errors and warnings on a seed, for programs. */
final class ProblemReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ProblemReport() {}

    /** One object: whether the seed is valid, and its problems in the order of files and lines, errors first. */
    static void writeJson(List<Problem> errors, List<Problem> warnings, PrintWriter out) {
        List<Map<String, Object>> problems = new ArrayList<>();
        errors.forEach(problem -> problems.add(json(problem)));
        warnings.forEach(problem -> problems.add(json(problem)));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("valid", errors.isEmpty());
        report.put("problems", problems);
        out.println(JSON.writeValueAsString(report));
    }

    private static Map<String, Object> json(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", problem.code().isWarning() ? "WARNING" : "ERROR");
        json.put("code", problem.code().name());
        json.put("file", problem.place().file());
        json.put("line", problem.place().line());
        json.put("column", problem.place().column());
        json.put("path", problem.path());
        json.put("message", problem.message());
        return json;
    }
}
