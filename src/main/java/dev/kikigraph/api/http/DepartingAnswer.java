package dev.kikigraph.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Takes an answer to its end before any of it is sent. {@link Departures} sends it. */
final class DepartingAnswer extends ContentCachingResponseWrapper {

    private static final String HTML = "text/html;charset=UTF-8";

    private final boolean forBrowsers;
    private @Nullable InputStream given;
    private int givenLength;
    private int givenHeld;

    DepartingAnswer(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.forBrowsers = ErrorPage.isFor(request);
    }

    /** Null for a response that is sent as it is written. */
    static @Nullable DepartingAnswer of(HttpServletResponse response) {
        return WebUtils.getNativeResponse(response, DepartingAnswer.class);
    }

    /**
     * Takes a body that is read while it is sent, and so need not be at hand as a whole.
     *
     * @param held bytes that are in memory until it is read
     */
    void give(InputStream body, int length, int held) {
        given = body;
        givenLength = length;
        givenHeld = held;
    }

    /** Gives the body away: the request knows this answer to its end, and would keep it in memory. Taken last. */
    InputStream takeBody() {
        InputStream body = given != null ? given : new ByteArrayInputStream(getContentAsByteArray());
        given = null;
        super.resetBuffer();
        return body;
    }

    /** In bytes; what is announced where there is none, as for HEAD. */
    long length() throws IOException {
        if (given != null) {
            return givenLength;
        }
        String announced = getHeader(HttpHeaders.CONTENT_LENGTH);
        return getContentSize() == 0 && announced != null ? Long.parseLong(announced) : getContentSize();
    }

    /** How many bytes are in memory until it is read. */
    long held() {
        return given != null ? givenHeld : getContentSize();
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    /** Without making room for a body that may be given, or not come at all. */
    @Override
    public void setContentLengthLong(long length) {
        setHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
    }

    @Override
    public void resetBuffer() {
        close(given);
        given = null;
        super.resetBuffer();
    }

    /** Null is nothing to close. */
    static void close(@Nullable InputStream body) {
        if (body != null) {
            try {
                body.close();
            } catch (IOException e) {
                // It was only read.
            }
        }
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        sendError(status);
    }

    /** Without the round through the container, whose answer would be written while its thread waits. */
    @Override
    public void sendError(int status) throws IOException {
        resetBuffer();
        setStatus(status);
        setHeader(HttpHeaders.CONTENT_TYPE, forBrowsers ? HTML : MediaType.APPLICATION_JSON_VALUE);
        setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        getOutputStream().write(forBrowsers ? ErrorPage.bytes(status) : ErrorBody.bytes(HttpErrors.error(status)));
    }
}
