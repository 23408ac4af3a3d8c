package dev.kikigraph.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Tells people of an error; everybody else has {@link ErrorBody}. The pages stand where Spring Boot looks too. */
final class ErrorPage {

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
        String name = status == HttpStatus.NOT_FOUND.value() ? "404" : status < 500 ? "4xx" : "5xx";
        return new ClassPathResource("static/error/" + name + ".html").getContentAsByteArray();
    }
}
