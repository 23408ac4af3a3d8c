package dev.kikigraph.launcher;

/**
 * The main class of the executable jar. Compiled for Java 8, so that an older JVM says what it lacks rather than
 * UnsupportedClassVersionError. Everything else is left to Spring Boot's own launcher.
 */
public final class Launcher {

    private static final int REQUIRED = 17;

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        String version = System.getProperty("java.specification.version");
        if (feature(version) < REQUIRED) {
            System.err.println("Kikigraph cannot start: it needs Java " + REQUIRED + " or later, and this is Java " + version
                    + " (" + System.getProperty("java.home") + "). Install a newer Java, or start it with the full path"
                    + " of one.");
            System.exit(1);
        }
        try {
            Class.forName("org.springframework.boot.loader.launch.JarLauncher")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** 8 for {@code 1.8}, 17 for {@code 17}. */
    private static int feature(String version) {
        String number = version.startsWith("1.") ? version.substring(2) : version;
        return Integer.parseInt(number.split("\\.")[0]);
    }
}
