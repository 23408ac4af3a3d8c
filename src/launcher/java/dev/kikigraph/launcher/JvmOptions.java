package dev.kikigraph.launcher;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Options of the JVM that runs the service: those that were given, and for what they leave open those that fit it. */
final class JvmOptions {

    private static final long GIGABYTE = 1L << 30;

    /** The JVM would begin with a 64th of all memory. With much less than this, requests wait for the collector. */
    private static final long INITIAL_HEAP = 240L << 20;

    private static final int UNSAFE_WARNS_SINCE = 24;

    private final List<String> given;

    JvmOptions(List<String> given) {
        this.given = List.copyOf(given);
    }

    List<String> ofService() {
        List<String> options = missing();
        options.addAll(given);
        return options;
    }

    /** As for the service, in little memory, and without settings, which may name a server that people use. */
    List<String> ofTraining() {
        List<String> options = missing();
        given.stream().filter(option -> !option.startsWith("-D")).forEach(options::add);
        options.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
        return options;
    }

    /** To stand before those that were given, since the JVM takes the last of two. */
    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        long memory = memory();
        if (given.stream().noneMatch(option -> option.matches("-XX:[+-]Use\\w+GC"))
                && (Runtime.getRuntime().availableProcessors() < 4 || memory < 2 * GIGABYTE)) {
            // Its threads and tables cost a small machine more than its pauses.
            missing.add("-XX:+UseSerialGC");
            missing.addAll(List.of("-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40"));
        }
        if (Stream.of("-Xmx", "-XX:MaxHeapSize", "-XX:MaxRAM").noneMatch(this::isGiven)) {
            long heap = Math.min(GIGABYTE, memory / 2);
            missing.add("-Xmx" + heap);
            if (Stream.of("-Xms", "-XX:InitialHeapSize", "-XX:InitialRAMPercentage").noneMatch(this::isGiven)) {
                missing.add("-Xms" + Math.min(heap, INITIAL_HEAP));
            }
        }
        if (hasOption("TrimNativeHeapInterval")) {
            // What planning and compiling have freed stays with the process otherwise.
            missing.add("-XX:TrimNativeHeapInterval=60000");
        }
        if (Runtime.version().feature() >= UNSAFE_WARNS_SINCE && !isGiven("--sun-misc-unsafe-memory-access")) {
            // Netty and Neo4j still need it.
            missing.add("--sun-misc-unsafe-memory-access=allow");
        }
        return missing;
    }

    /** The JVM that runs this will run the service too. */
    private static boolean hasOption(String name) {
        try {
            return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption(name) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isGiven(String prefix) {
        return given.stream().anyMatch(option -> option.startsWith(prefix));
    }

    /** Memory that this process may use, in bytes: the limit of its container where it runs in one. */
    private static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }
}
