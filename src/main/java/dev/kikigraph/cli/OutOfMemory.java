package dev.kikigraph.cli;

import ch.qos.logback.classic.LoggerContext;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Ends the process, with one line that says so, once an OutOfMemoryError was thrown, whoever caught it: threads of
 * Neo4j, Tomcat and executors swallow it, and go on without what they were doing. The JVM's own option for this,
 * ExitOnOutOfMemoryError, can neither be given by a jar nor be set later. But the JVM counts the errors that it throws,
 * and tells the count to whoever asks for its state. What libraries throw of their own, such as for direct memory, is
 * told by the thread that it ends, or by the log that it is written to.
 */
public final class OutOfMemory {

    /** The exit code of the JVM's own option. */
    private static final int EXIT_CODE = 3;

    private static final long MILLIS_BETWEEN_LOOKS = 1_000;

    private static final String STATE = "com.sun.management:type=DiagnosticCommand";
    private static final String COUNT = "OutOfMemory and StackOverflow Exception counts:";
    private static final String ERRORS = "OutOfMemoryError ";

    private static final Runtime RUNTIME = Runtime.getRuntime();
    private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);

    private static final byte[] LINE = String.format(
                    Locale.ROOT,
                    "Kikigraph ends: it has run out of memory (the heap may have %,d MB). Give it more, for example with"
                            + " -Xmx2g or JDK_JAVA_OPTIONS=-Xmx2g, and start it again.%n",
                    RUNTIME.maxMemory() >> 20)
            .getBytes(StandardCharsets.UTF_8);

    /** Let go of in the end, since even ending takes a little. */
    @SuppressWarnings("UnusedVariable") // it only takes up room
    private static byte @Nullable [][] reserve = new byte[4][1 << 20];

    private OutOfMemory() {}

    /** Called once, when the process starts. */
    @SuppressWarnings("ThreadPriorityCheck") // beside many busy threads the watch must get its turn
    public static void endsTheProcess() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            endIfOutOfMemory(thrown);
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            thrown.printStackTrace();
        });
        Object logging = LoggerFactory.getILoggerFactory();
        Thread watch = new Thread(() -> watch(logging), "out-of-memory");
        watch.setDaemon(true);
        watch.setPriority(Thread.MAX_PRIORITY);
        watch.start();
    }

    /** @param thrown anything that was thrown; null is nothing */
    static void endIfOutOfMemory(@Nullable Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                end();
            }
            depth++;
        }
    }

    private static void watch(Object logging) {
        OutOfMemoryInLog inLog = new OutOfMemoryInLog();
        try {
            MBeanServer jvm = ManagementFactory.getPlatformMBeanServer();
            ObjectName state = new ObjectName(STATE);
            while (!hasThrown(jvm, state)) {
                // Spring Boot sets logging up anew once it has read its configuration.
                if (logging instanceof LoggerContext context) {
                    context.getTurboFilterList().addIfAbsent(inLog);
                }
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
            }
            end();
        } catch (JMException | InterruptedException e) {
            // Another kind of JVM, which does not tell.
            endIfOutOfMemory(e);
        } catch (Throwable e) {
            endIfOutOfMemory(e);
            throw e;
        }
    }

    /** Takes a millisecond or two. */
    private static boolean hasThrown(MBeanServer jvm, ObjectName state) throws JMException {
        String text = (String) jvm.invoke(state, "vmInfo", new Object[0], new String[0]);
        int counts = text.indexOf(COUNT);
        return counts >= 0 && text.startsWith(ERRORS, counts + COUNT.length() + 1);
    }

    /** Synchronized, so that the line is written once. */
    private static synchronized void end() {
        while (true) {
            try {
                reserve = null;
                ERR.write(LINE);
                RUNTIME.halt(EXIT_CODE);
            } catch (Throwable again) {
                // There will be room at some time, now that the reserve is gone.
            }
        }
    }
}
