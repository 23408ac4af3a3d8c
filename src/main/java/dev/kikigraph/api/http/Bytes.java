package dev.kikigraph.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** Sends bytes that are known to their end. */
final class Bytes {

    private Bytes() {}

    static @Nullable ModelAndView send(HttpServletResponse response, byte[] bytes) throws IOException {
        return send(response, new ByteArrayInputStream(bytes), bytes.length, bytes.length);
    }

    /** @param held bytes that are in memory until they are read */
    static @Nullable ModelAndView send(HttpServletResponse response, InputStream bytes, int length, int held)
            throws IOException {
        DepartingAnswer answer = DepartingAnswer.of(response);
        if (answer != null) {
            answer.give(bytes, length, held);
        } else {
            response.setContentLength(length);
            bytes.transferTo(response.getOutputStream());
        }
        return null;
    }
}
