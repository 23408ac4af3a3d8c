package dev.kikigraph.api.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import org.springframework.http.HttpMethod;

/** A request with the whole of its body, which is read once: the request lives as long as its answer is on its way. */
final class ArrivedRequest extends HttpServletRequestWrapper {

    private static final byte[] NONE = {};

    private volatile byte[] body = NONE;

    ArrivedRequest(HttpServletRequest request) {
        super(request);
    }

    /** Only a POST is read by anybody: others keep none in memory while their answers are on their way. */
    void arrived(byte[] whole) {
        body = HttpMethod.POST.matches(getMethod()) ? whole : NONE;
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        body = NONE;
        return new ServletInputStream() {

            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return bytes.read(into, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("The body has arrived already");
            }
        };
    }
}
