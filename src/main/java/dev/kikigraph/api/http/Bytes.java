package dev.kikigraph.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** Sends bytes that are known to their end. */
final class Bytes {

    private Bytes() {}

    static @Nullable ModelAndView send(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        return null;
    }
}
