package dev.kikigraph.launcher;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;

/**
 * The main class of the executable jar. Compiled for Java 8, so that an older JVM says what it lacks rather than
 * UnsupportedClassVersionError. Everything else is left to Spring Boot's own launcher.
 */
public final class Launcher {

    private static final int REQUIRED = 17;

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        String problem = problem(System.getProperty("java.specification.version"), System.getProperty("java.home"));
        if (problem != null) {
            System.err.println(problem);
            System.exit(1);
        }
        quieten();
        try {
            Class.forName("org.springframework.boot.loader.launch.JarLauncher")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /**
     * Later JVMs warn at the first use of a method of sun.misc.Unsafe, which Netty and Neo4j still need, unless they are started
     * with --sun-misc-unsafe-memory-access=allow; a manifest cannot ask for that. Nobody who starts this service can act on it.
     */
    private static void quieten() {
        try {
            Field warned = Class.forName("sun.misc.Unsafe").getDeclaredField("memoryAccessWarned");
            warned.setAccessible(true);
            warned.setBoolean(null, true);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // This JVM does not warn, or does so in another way.
        }
    }

    /** Null where the version will do. */
    static String problem(String version, String home) {
        if (feature(version) >= REQUIRED) {
            return null;
        }
        return "Kikigraph cannot start: it needs Java " + REQUIRED + " or later, and this is Java " + version + " (" + home
                + "). Install a newer Java, or start it with the full path of one.";
    }

    /** 8 for {@code 1.8}, 17 for {@code 17}. */
    private static int feature(String version) {
        String number = version.startsWith("1.") ? version.substring(2) : version;
        return Integer.parseInt(number.split("\\.")[0]);
    }
}
