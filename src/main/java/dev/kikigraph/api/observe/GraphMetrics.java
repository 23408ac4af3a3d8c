package dev.kikigraph.api.observe;

import dev.kikigraph.api.execution.Traffic;
import dev.kikigraph.insight.snapshot.Snapshots;
import dev.kikigraph.insight.snapshot.Snapshots.Loaded;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Meters of what is served: the release, and its copy in memory. The database is asked for none of it. */
final class GraphMetrics implements MeterBinder {

    private final Traffic traffic;
    private final Snapshots snapshots;

    GraphMetrics(Traffic traffic, Snapshots snapshots) {
        this.traffic = traffic;
        this.snapshots = snapshots;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kikigraph.release", traffic, GraphMetrics::release)
                .description("Number of the release that the last operation was answered from")
                .register(registry);
        gauge(registry, "release", "Number of the release that is in memory", null, Loaded::release);
        gauge(registry, "things", "Things in memory", null, Loaded::things);
        gauge(registry, "size", "How large the copy in memory is, about", "bytes", Loaded::bytes);
        gauge(registry, "age", "How long ago the copy was read", "seconds", GraphMetrics::age);
    }

    private void gauge(
            MeterRegistry registry,
            String what,
            String description,
            @Nullable String unit,
            ToDoubleFunction<Loaded> value) {
        Gauge.builder("kikigraph.snapshot." + what, snapshots, all -> {
                    Loaded loaded = all.loaded();
                    return loaded == null ? Double.NaN : value.applyAsDouble(loaded);
                })
                .description(description)
                .baseUnit(unit)
                .register(registry);
    }

    private static double release(Traffic traffic) {
        return traffic.release() < 0 ? Double.NaN : traffic.release();
    }

    private static double age(Loaded loaded) {
        return (System.currentTimeMillis() - loaded.at()) / (double) TimeUnit.SECONDS.toMillis(1);
    }
}
