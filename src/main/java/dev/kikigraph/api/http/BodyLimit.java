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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has bodies arrive before anybody looks at them: without a thread, within a time, and refused where they are larger
 * than any reasonable question, whether their length is announced or not. What has arrived of them together has a
 * bound: beyond it, the one that began first is refused.
 */
@Order(BodyLimit.ORDER)
public final class BodyLimit extends OncePerRequestFilter {

    /** Behind those that all answers need. */
    public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 1;

    private static final int PIECE = 8 << 10;

    private static final String SECONDS_TO_WAIT = "1";

    private final DataSize limit;
    private final Duration time;
    private final long most;

    /** In the order in which they began. */
    private final Set<Arrival> arrivals = new LinkedHashSet<>();

    private long held;

    /**
     * @param time within which a body has to arrive
     * @param most how much of bodies may be here that are not whole yet
     */
    public BodyLimit(DataSize limit, Duration time, DataSize most) {
        this.limit = limit;
        this.time = time;
        this.most = most.toBytes();
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
            ArrivedRequest arrived = new ArrivedRequest(request);
            arrived.arrived(stream.readNBytes((int) length));
            chain.doFilter(arrived, response);
            return;
        }
        ArrivedRequest arriving = new ArrivedRequest(request);
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

    private static void refuseForOthers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        refuse(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                ApiError.of(
                        ErrorCode.UNAVAILABLE,
                        "Too many bodies of requests are arriving at once, and this one has taken longest."
                                + " Send it again, as fast as you can."));
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

    /** @return those that are to be refused for it */
    private synchronized List<Arrival> hold(Arrival arrival, int bytes) {
        List<Arrival> first = new ArrayList<>();
        if (arrival.isOver) {
            return first;
        }
        arrivals.add(arrival);
        arrival.held += bytes;
        held += bytes;
        while (held > most) {
            Arrival next = arrivals.iterator().next();
            release(next);
            first.add(next);
        }
        return first;
    }

    private synchronized void release(Arrival arrival) {
        if (arrivals.remove(arrival)) {
            held -= arrival.held;
            arrival.held = 0;
        }
    }

    /** A body on its way. Whatever happens first ends it: all of it is here, it is too large, or the time is over. */
    private final class Arrival implements ReadListener, AsyncListener {

        private final AsyncContext async;
        private final ArrivedRequest request;
        private final ServletInputStream stream;
        private final HttpServletResponse response;
        private ByteArrayOutputStream body = new ByteArrayOutputStream();
        private volatile boolean isOver;

        /** Bytes that are counted of it; guarded by the lock of all. */
        private int held;

        Arrival(AsyncContext async, ArrivedRequest request, ServletInputStream stream, HttpServletResponse response) {
            this.async = async;
            this.request = request;
            this.stream = stream;
            this.response = response;
        }

        @Override
        public void onDataAvailable() throws IOException {
            // Without a lock of its own: those that are refused may be refusing others.
            for (Arrival first : hold(this, read())) {
                first.refuseForOthers();
            }
        }

        /** @return how many bytes */
        private synchronized int read() throws IOException {
            byte[] piece = new byte[PIECE];
            int all = 0;
            while (!isOver && stream.isReady()) {
                int count = stream.read(piece);
                if (count < 0) {
                    break;
                }
                body.write(piece, 0, count);
                all += count;
                if (body.size() > limit.toBytes()) {
                    refuseSize();
                }
            }
            return all;
        }

        @Override
        public synchronized void onAllDataRead() {
            if (!isOver) {
                request.arrived(body.toByteArray());
                over();
                async.dispatch();
            }
        }

        private void over() {
            isOver = true;
            body = new ByteArrayOutputStream(0);
            release(this);
        }

        synchronized void refuseSize() throws IOException {
            if (!isOver) {
                over();
                BodyLimit.this.refuseSize(request, response);
                async.complete();
            }
        }

        private synchronized void refuseForOthers() {
            if (!isOver) {
                over();
                try {
                    BodyLimit.refuseForOthers(request, response);
                } catch (IOException e) {
                    // Gone, which concerns nobody else.
                }
                async.complete();
            }
        }

        @Override
        public synchronized void onTimeout(AsyncEvent event) throws IOException {
            if (!isOver) {
                over();
                refuseTime(request, response);
                async.complete();
            }
        }

        /** Whoever sent it is gone, or it is not in the form that it was announced in. */
        @Override
        public synchronized void onError(Throwable failure) {
            if (!isOver) {
                over();
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
