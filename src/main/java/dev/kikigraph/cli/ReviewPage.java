package dev.kikigraph.cli;

import com.google.errorprone.annotations.FormatMethod;
import dev.kikigraph.seed.Excuse;
import dev.kikigraph.seed.verify.FactText;
import dev.kikigraph.seed.verify.Review;
import dev.kikigraph.seed.verify.ToldSentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A review as HTML. Whatever stands in the document or the seed is text, never markup. */
final class ReviewPage {

    private final StringBuilder html = new StringBuilder();

    private ReviewPage() {}

    static String of(Review review) {
        ReviewPage page = new ReviewPage();
        page.write(review);
        return page.html.toString();
    }

    private void write(Review review) {
        String source = escaped(review.verification().source());
        add("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Review of %s</title>
                <style>
                %s</style>
                </head>
                <body>
                <header>
                <h1>Review of %s</h1>
                """, source, style(), source);
        writeParts(review);
        writeOpen(review);
        add("</header>\n<main>\n");
        String part = "";
        for (Review.Section section : review.sections()) {
            if (!section.part().equals(part)) {
                part = section.part();
                add("<h2>%s</h2>\n", escaped(part));
            }
            write(section);
        }
        add("</main>\n</body>\n</html>\n");
    }

    private void writeParts(Review review) {
        add("""
                <table class="shares">
                <thead><tr><th>Part</th><th>Sentences</th><th>Terms told</th><th>Under half told</th></tr></thead>
                <tbody>
                """);
        review.verification().parts().forEach((part, sentences) -> {
            int terms = sentences.stream().mapToInt(ToldSentence::terms).sum();
            int told = sentences.stream().mapToInt(ToldSentence::told).sum();
            add(
                    "<tr><th>%s</th><td>%d</td><td>%d %%</td><td>%d</td></tr>\n",
                    escaped(part),
                    sentences.size(),
                    terms == 0 ? 100 : 100 * told / terms,
                    sentences.stream().filter(sentence -> !sentence.isTold()).count());
        });
        add("</tbody>\n</table>\n");
    }

    private void writeOpen(Review review) {
        List<Integer> open = review.sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(Review.Row::isOpen)
                .map(Review.Row::line)
                .toList();
        add(
                "<p class=\"open-lines\"><strong>Lines with an open gap: %d.</strong> %s</p>\n",
                open.size(), open.stream().map(ReviewPage::link).collect(Collectors.joining(" ")));
        add(
                "<p class=\"legend\"><span class=\"mark open\">open gap</span> <span class=\"mark\">excused, with the reason</span>"
                        + " <span class=\"inferred\">inferred</span> A fact stands at the one of its lines that fewest others of the slide cite.</p>\n");
    }

    private void write(Review.Section section) {
        add(
                "<section>\n<h3%s</h3>\n<table class=\"lines\">\n",
                section.heading() == null ? ">(no heading)" : " lang=\"ja\">" + escaped(section.heading()));
        add("<thead><tr><th>Line</th><th>Document</th><th>Facts</th></tr></thead>\n<tbody>\n");
        section.rows().forEach(this::write);
        add("</tbody>\n</table>\n</section>\n");
    }

    private void write(Review.Row row) {
        add(
                "<tr id=\"l%d\"%s><th>%d</th><td lang=\"ja\">%s</td><td>",
                row.line(), row.isOpen() ? " class=\"gap\"" : "", row.line(), escaped(row.text()));
        writeMarks(row);
        row.facts().forEach(this::write);
        if (!row.elsewhere().isEmpty()) {
            add(
                    "<p class=\"elsewhere\">%s</p>",
                    row.elsewhere().entrySet().stream()
                            .map(home -> home.getValue() + " more at " + link(home.getKey()))
                            .collect(Collectors.joining(", ")));
        }
        add("</td></tr>\n");
    }

    private void writeMarks(Review.Row row) {
        if (!row.isCited()) {
            mark(row, "not cited");
        }
        row.untold()
                .forEach(sentence -> mark(
                        row,
                        "told %d of %d terms%s"
                                .formatted(
                                        sentence.told(),
                                        sentence.terms(),
                                        row.excuse() == null ? "; missing " + sentence.missingWords() : "")));
    }

    private void mark(Review.Row row, String what) {
        Excuse excuse = row.excuse();
        if (excuse == null) {
            add("<p class=\"mark open\">%s</p>", escaped(what));
        } else {
            String note = excuse.note() == null ? "" : ": " + excuse.note();
            add("<p class=\"mark\">%s, %s%s</p>", escaped(what), excuse.reason(), escaped(note));
        }
    }

    private void write(FactText fact) {
        add("<div class=\"fact\"><p lang=\"ja\">");
        if (fact.owner() != null) {
            add("%s ", escaped(fact.owner()));
        }
        add("<span class=\"kind\">%s</span> <b>%s</b></p>", escaped(fact.kind()), escaped(fact.label()));
        if (!fact.values().isEmpty()) {
            add(
                    "<ul lang=\"ja\">%s</ul>",
                    fact.values().stream()
                            .map(value -> "<li>" + escaped(value) + "</li>")
                            .collect(Collectors.joining()));
        }
        if (!fact.isStated()) {
            add(
                    "<p class=\"reason\"><span class=\"inferred\">inferred</span> <span lang=\"ja\">%s</span></p>",
                    escaped(Objects.requireNonNullElse(fact.reason(), "")));
        }
        add("<p class=\"id\">%s · %s</p></div>", escaped(fact.id()), escaped(fact.lines()));
    }

    private static String link(int line) {
        return "<a href=\"#l%d\">%d</a>".formatted(line, line);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    @FormatMethod
    private void add(String text, @Nullable Object... values) {
        html.append(String.format(text, values));
    }

    private static String style() {
        try (InputStream css = Objects.requireNonNull(ReviewPage.class.getResourceAsStream("/review.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
