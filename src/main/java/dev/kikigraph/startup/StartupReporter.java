package dev.kikigraph.startup;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Prints why the start failed, and nothing else, to the standard error. Boot's own reporter is silenced in
 * application.yaml.
 */
class StartupReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(text(analysis));
    }

    static String text(FailureAnalysis analysis) {
        StringBuilder text = new StringBuilder("Kikigraph cannot start: ");
        text.append(analysis.getDescription().strip());
        if (analysis.getAction() != null && !analysis.getAction().isBlank()) {
            text.append(' ').append(analysis.getAction().strip());
        }
        return text.toString();
    }
}
