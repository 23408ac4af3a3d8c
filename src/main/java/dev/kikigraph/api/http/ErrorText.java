package dev.kikigraph.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/** An error of HTTP for who asks for a page: the same in words, in place of the page that Spring has for it. */
public final class ErrorText implements View {

    private static final String CONTENT_TYPE =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8).toString();

    private static final String NOTHING_HERE = "この番地には何もありません。はじめの頁は / です。\n";

    @Override
    public String getContentType() {
        return CONTENT_TYPE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status = response.getStatus();
        response.setContentType(CONTENT_TYPE);
        response.getWriter()
                .append(status == HttpServletResponse.SC_NOT_FOUND ? NOTHING_HERE : "")
                .append(HttpErrors.error(status).getMessage())
                .append('\n');
    }
}
