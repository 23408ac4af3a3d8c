package dev.kikigraph.startup;

import org.jspecify.annotations.Nullable;

/**
 * A reason why the service, or a command, cannot do its work that the person who started it can do something about.
 * Thrown anywhere during the start; its text is all that is printed, and the process ends with a code other than zero.
 */
public class StartupProblem extends RuntimeException {

    private final String action;

    /**
     * @param message what is wrong, and where: a sentence that can follow "Kikigraph cannot start: "; several lines
     *     where there are several problems
     * @param action what to do about it, one sentence; empty where the message says it
     */
    public StartupProblem(String message, String action) {
        this(message, action, null);
    }

    public StartupProblem(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }

    /** The message and the action as people read them. */
    public String text() {
        return action.isEmpty() ? String.valueOf(getMessage()) : getMessage() + " " + action;
    }
}
