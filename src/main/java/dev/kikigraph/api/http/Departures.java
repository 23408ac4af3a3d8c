package dev.kikigraph.api.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends answers without a thread that waits for those who read them slowly, or not at all. What is unread together has
 * a bound: beyond it, the connection on which nothing was read for longest is given up.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Departures extends OncePerRequestFilter {

    private static final int PIECE = 8 << 10;

    private final long most;
    private final Duration time;

    /** By when something of them was read the last time. */
    private final Set<Departure> unread = new LinkedHashSet<>();

    private long held;

    /**
     * @param most bytes of answers that have begun and are not read
     * @param time within which an answer is to be read
     */
    public Departures(DataSize most, Duration time) {
        this.most = most.toBytes();
        this.time = time;
    }

    /** A request that was waited for, or that has waited, ends in a dispatch of its own. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DepartingAnswer begun = DepartingAnswer.of(response);
        DepartingAnswer answer = begun == null ? new DepartingAnswer(request, response) : begun;
        chain.doFilter(WholeFiles.of(request), answer);
        if (!request.isAsyncStarted()) {
            send(request, answer);
        }
    }

    private void send(HttpServletRequest request, DepartingAnswer answer) throws IOException {
        HttpServletResponse response = (HttpServletResponse) answer.getResponse();
        boolean hasBody = response.getStatus() != HttpStatus.NOT_MODIFIED.value()
                && response.getStatus() != HttpStatus.NO_CONTENT.value();
        if (hasBody) {
            response.setContentLengthLong(answer.length());
        }
        long held = answer.held();
        InputStream body = answer.takeBody();
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            // Tomcat would throw away what had been unpacked for nobody.
            DepartingAnswer.close(body);
            body = InputStream.nullInputStream();
            held = 0;
        }
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(0);
        Departure departure = new Departure(async, response.getOutputStream(), held, body);
        response.getOutputStream().setWriteListener(departure);
    }

    private synchronized void hold(Departure departure) {
        if (unread.remove(departure)) {
            held -= departure.held;
        }
        unread.add(departure);
        held += departure.held;
        while (held > most) {
            Departure first = unread.iterator().next();
            release(first);
            first.giveUp();
        }
    }

    private synchronized void release(Departure departure) {
        if (unread.remove(departure)) {
            held -= departure.held;
        }
    }

    /** One answer on its way. */
    private final class Departure implements WriteListener {

        private final AsyncContext async;
        private final ServletOutputStream out;
        private final long held;
        private final long end = System.nanoTime() + time.toNanos();
        private volatile @Nullable InputStream body;
        private boolean isAllWritten;

        Departure(AsyncContext async, ServletOutputStream out, long held, InputStream body) {
            this.async = async;
            this.out = out;
            this.body = body;
            this.held = held;
        }

        /** The connection ends once it is looked at: when something can be written, or nothing could for too long. */
        void giveUp() {
            InputStream from = body;
            body = null;
            DepartingAnswer.close(from);
        }

        private void end() {
            release(this);
            giveUp();
            async.complete();
        }

        @Override
        public void onWritePossible() throws IOException {
            byte[] piece = new byte[PIECE];
            while (out.isReady()) {
                InputStream from = body;
                if (from == null || System.nanoTime() - end > 0) {
                    throw new IOException("An answer was not read in time");
                }
                if (isAllWritten) {
                    end();
                    return;
                }
                int count = from.read(piece);
                if (count < 0) {
                    isAllWritten = true;
                    out.flush();
                } else {
                    out.write(piece, 0, count);
                }
            }
            hold(this);
        }

        /** Whoever asked is gone, or does not read. */
        @Override
        public void onError(Throwable failure) {
            end();
        }
    }
}
