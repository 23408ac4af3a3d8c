package dev.kikigraph.launcher;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;

/**
 * The main class of the executable jar. Compiled for Java 8, so that an older JVM says what it lacks rather than
 * UnsupportedClassVersionError.
 */
public final class Launcher {

    /**
     * Property of the system by which the service knows its launcher: {@code true} in a process of its own,
     * {@code direct} in that of the launcher.
     */
    static final String PROPERTY = "kikigraph.launcher";

    private static final int REQUIRED = 17;

    private static final List<String> ENDS_BY_ITSELF = Arrays.asList("-h", "--help", "-V", "--version");

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        String problem = problem(System.getProperty("java.specification.version"), System.getProperty("java.home"));
        if (problem != null) {
            System.err.println(problem);
            System.exit(1);
        }
        if (isService(Arrays.asList(args))) {
            // To load the classes of the service takes a second, so it is said here and not again there.
            System.out.println("Kikigraph is starting, which takes some seconds.");
            System.setProperty(PROPERTY, "direct");
        }
        Integer exitCode = (Integer) call("dev.kikigraph.launcher.ServiceLaunch", "run", args);
        if (exitCode != null) {
            System.exit(exitCode);
        }
        call("org.springframework.boot.loader.launch.JarLauncher", "main", args);
    }

    /** Whether the arguments start the service, which runs until it is stopped. */
    static boolean isService(List<String> arguments) {
        String first = arguments.isEmpty() ? "serve" : arguments.get(0);
        return System.getProperty("jarmode") == null
                && (first.equals("serve") || first.startsWith("-"))
                && arguments.stream().noneMatch(ENDS_BY_ITSELF::contains);
    }

    /** By name, since these are compiled for a later Java. */
    private static Object call(String type, String method, String[] args) throws Throwable {
        try {
            return Class.forName(type).getMethod(method, String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
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
