package dev.kikigraph.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/** Ends the process where an OutOfMemoryError is logged, at whatever level: whoever logs it has caught it. */
final class OutOfMemoryInLog extends TurboFilter {

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        OutOfMemory.endIfOutOfMemory(thrown);
        if (arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable last) {
            OutOfMemory.endIfOutOfMemory(last);
        }
        return FilterReply.NEUTRAL;
    }
}
