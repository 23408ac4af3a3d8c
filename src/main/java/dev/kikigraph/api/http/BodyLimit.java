package dev.kikigraph.api.http;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has bodies arrive before anybody looks at them: without a thread, within a time, and refused where they are larger
 * than any reasonable question, whether their length is announced or not.
 */
@Order(BodyLimit.ORDER)
public final class BodyLimit extends OncePerRequestFilter {

    /** Behind those that all answers need. */
    public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 1;

    private static final int PIECE = 8 << 10;
    private static final byte[] NONE = {};

    private final DataSize limit;
    private final Duration time;

    /** @param time within which a body has to arrive */
    public BodyLimit(DataSize limit, Duration time) {
        this.limit = limit;
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        boolean hasNone = length <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
        if (hasNone) {
            chain.doFilter(request, response);
            return;
        }
        ServletInputStream stream = request.getInputStream();
        boolean isHere = length > 0 && length <= limit.toBytes() && stream.available() >= length;
        if (isHere) {
            byte[] body = stream.readNBytes((int) length);
            chain.doFilter(
                    new ArrivedRequest(request, HttpMethod.POST.matches(request.getMethod()) ? body : NONE), response);
            return;
        }
        ArrivedRequest arriving = new ArrivedRequest(request, NONE);
        AsyncContext async = request.startAsync(arriving, response);
        async.setTimeout(time.toMillis());
        Arrival arrival = new Arrival(async, arriving, stream, response);
        async.addListener(arrival);
        stream.setReadListener(arrival);
        if (length > limit.toBytes()) {
            arrival.refuseSize();
        }
    }

    private void refuseSize(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(
                request,
                response,
                HttpStatus.CONTENT_TOO_LARGE,
                ApiError.ofLimit(
                        ErrorCode.REQUEST_TOO_LARGE,
                        "The body of the request has more than %,d bytes; no more are allowed. Ask in several requests."
                                .formatted(limit.toBytes()),
                        limit.toBytes(),
                        null));
    }

    private void refuseTime(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(
                request,
                response,
                HttpStatus.REQUEST_TIMEOUT,
                ApiError.of(
                        ErrorCode.REQUEST_TIMEOUT,
                        "The body of the request has not arrived within %d seconds.".formatted(time.toSeconds())));
    }

    /** The rest of the body is not waited for, so that nothing more can come on this connection. */
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, ApiError error)
            throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        ErrorBody.write(request, response, status, error);
        DepartingAnswer answer = DepartingAnswer.of(response);
        if (answer != null) {
            answer.copyBodyToResponse();
        }
    }

    /** A body on its way. Whatever happens first ends it: all of it is here, it is too large, or the time is over. */
    private final class Arrival implements ReadListener, AsyncListener {

        private final AsyncContext async;
        private final ArrivedRequest request;
        private final ServletInputStream stream;
        private final HttpServletResponse response;
        private ByteArrayOutputStream body = new ByteArrayOutputStream();
        private boolean isOver;

        Arrival(AsyncContext async, ArrivedRequest request, ServletInputStream stream, HttpServletResponse response) {
            this.async = async;
            this.request = request;
            this.stream = stream;
            this.response = response;
        }

        @Override
        public synchronized void onDataAvailable() throws IOException {
            byte[] piece = new byte[PIECE];
            while (!isOver && stream.isReady()) {
                int count = stream.read(piece);
                if (count < 0) {
                    return;
                }
                body.write(piece, 0, count);
                if (body.size() > limit.toBytes()) {
                    refuseSize();
                }
            }
        }

        @Override
        public synchronized void onAllDataRead() {
            if (!isOver) {
                isOver = true;
                // Whatever reads no body keeps none in memory while its answer is on its way.
                request.arrived(HttpMethod.POST.matches(request.getMethod()) ? body.toByteArray() : NONE);
                body = new ByteArrayOutputStream(0);
                async.dispatch();
            }
        }

        synchronized void refuseSize() throws IOException {
            if (!isOver) {
                isOver = true;
                BodyLimit.this.refuseSize(request, response);
                async.complete();
            }
        }

        @Override
        public synchronized void onTimeout(AsyncEvent event) throws IOException {
            if (!isOver) {
                isOver = true;
                refuseTime(request, response);
                async.complete();
            }
        }

        /** Whoever sent it is gone, or it is not in the form that it was announced in. */
        @Override
        public synchronized void onError(Throwable failure) {
            if (!isOver) {
                isOver = true;
                try {
                    refuse(request, response, HttpStatus.BAD_REQUEST, HttpErrors.error(HttpStatus.BAD_REQUEST.value()));
                } catch (IOException e) {
                    // Gone.
                }
                async.complete();
            }
        }

        @Override
        public void onError(AsyncEvent event) {
            onError(event.getThrowable());
        }

        @Override
        public void onComplete(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
