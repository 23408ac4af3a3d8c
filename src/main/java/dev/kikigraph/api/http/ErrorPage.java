package dev.kikigraph.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/** Tells people of an error; everybody else has {@link ErrorBody}. One page is filled with what each error says. */
final class ErrorPage {

    private static final Said NOWHERE = new Said("頁が見つかりません", "Page not found", "ここには何もありません。", "Nothing is here.");

    private static final Said NOT_AS_IT_IS = new Said(
            "答えられない要求です", "Request not answered", "この形の要求には答えられません。", "The request cannot be answered as it is.");

    private static final Said NOT_NOW =
            new Said("いま答えられません", "No answer now", "しばらくしてからもう一度お試しください。", "Please try again in a while.");

    private static final String SEARCH = """
            <form action="/search">
            <label for="q">探す <span lang="en">Search</span></label>
            <input id="q" name="q" type="search" maxlength="200">
            </form>""";

    private record Said(String title, String titleInEnglish, String japanese, String english) {}

    private ErrorPage() {}

    /** Whether a browser asks: it wants a page before anything else. */
    static boolean isFor(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return false;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .max(Comparator.comparingDouble(MediaType::getQualityValue))
                    .filter(MediaType.TEXT_HTML::equalsTypeAndSubtype)
                    .isPresent();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    static byte[] bytes(int status) throws IOException {
        Said said = status == HttpStatus.NOT_FOUND.value() ? NOWHERE : status < 500 ? NOT_AS_IT_IS : NOT_NOW;
        return new ClassPathResource("static/error/page.html")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("{title}", said.title())
                .replace("{titleEn}", said.titleInEnglish())
                .replace("{ja}", said.japanese())
                .replace("{en}", said.english())
                .replace("{search}", said.equals(NOWHERE) ? SEARCH : "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** For errors that come through the container, whose page Spring Boot would make. */
    static View view() {
        return (model, request, response) -> {
            response.setContentType(WebPages.HTML.toString());
            response.getOutputStream().write(bytes(response.getStatus()));
        };
    }
}
