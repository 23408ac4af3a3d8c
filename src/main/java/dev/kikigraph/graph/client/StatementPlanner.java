package dev.kikigraph.graph.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Has each statement planned before it is run for the first time. Planning can take seconds, and no deadline and no
 * interruption breaks it off; so whoever has no more time leaves it behind. Since each takes a whole core, few are made
 * at a time, the shortest text first: while all of these are left behind, statements are refused but those that are
 * planned already.
 */
public final class StatementPlanner {

    /** How many are made at a time. */
    static final int MOST = 2;

    /** In the texts of all statements that are known to be planned. */
    private static final int MOST_CHARACTERS = 2_000_000;

    /** Neo4j keeps the plans of a thousand; it may not have forgotten what is known here. */
    private static final int MOST_PLANS = 500;

    private static final class Plan {

        private final CompletableFuture<@Nullable Void> made = new CompletableFuture<>();
        private final int length;
        private long turn;

        // Guarded by the plans.
        private boolean beingMade;
        private boolean leftBehind;

        Plan(int length) {
            this.length = length;
        }
    }

    private final Function<Statement, CompletableFuture<?>> planner;
    private final Cache<PlanKey, Plan> plans = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .<PlanKey, Plan>weigher((key, plan) -> Math.max(key.text().length(), MOST_CHARACTERS / MOST_PLANS))
            .build();
    private final PriorityQueue<Plan> waiting = new PriorityQueue<>(
            Comparator.<Plan>comparingInt(plan -> plan.length).thenComparingLong(plan -> plan.turn));
    private long turns;
    private int making;
    private int leftBehind;

    /** @param planner begins to plan a statement */
    public StatementPlanner(Function<Statement, CompletableFuture<?>> planner) {
        this.planner = planner;
    }

    /** Threads for a database that plans on the thread of whoever asks. */
    public static Executor threads() {
        return Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "planner");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Returns when a statement is planned.
     *
     * @throws DeadlineException if that takes too long
     * @throws GraphUnavailableException if too many others are being planned, or if this one was left behind
     * @throws GraphException if it cannot be planned
     */
    public void require(Statement statement, ReadContext reading) {
        PlanKey key = PlanKey.of(statement, reading.release());
        Plan plan = plans.getIfPresent(key);
        if (plan == null) {
            plan = begin(key, statement, reading.deadline());
        }
        await(plan, reading.deadline());
    }

    /** Begins to plan a statement, or finds that another has. */
    private Plan begin(PlanKey key, Statement statement, Deadline deadline) {
        Plan own = new Plan(key.text().length());
        Plan other = plans.asMap().putIfAbsent(key, own);
        if (other != null) {
            return other;
        }
        try {
            takeTurn(own, deadline);
        } catch (RuntimeException e) {
            fail(key, own, e);
            throw e;
        }
        try {
            CompletableFuture<?> unused =
                    planner.apply(statement).whenComplete((nothing, failure) -> end(key, own, failure));
        } catch (RuntimeException e) {
            end(key, own, e);
        }
        return own;
    }

    /** How many wait for their turn. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized void takeTurn(Plan plan, Deadline deadline) {
        plan.turn = turns++;
        waiting.add(plan);
        try {
            while (making == MOST || waiting.peek() != plan) {
                if (leftBehind == MOST || deadline.isOver()) {
                    throw busy();
                }
                wait(Math.max(1, deadline.left().toMillis()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailableException("The question was broken off.", e);
        } finally {
            waiting.remove(plan);
            notifyAll();
        }
        making++;
        plan.beingMade = true;
    }

    private void end(PlanKey key, Plan plan, @Nullable Throwable failure) {
        synchronized (this) {
            making--;
            plan.beingMade = false;
            if (plan.leftBehind) {
                plan.leftBehind = false;
                leftBehind--;
            }
            notifyAll();
        }
        if (failure == null) {
            plan.made.complete(null);
        } else {
            fail(key, plan, failure);
        }
    }

    private void fail(PlanKey key, Plan plan, Throwable failure) {
        plans.asMap().remove(key, plan);
        plan.made.completeExceptionally(failure);
    }

    private void await(Plan plan, Deadline deadline) {
        if (!plan.made.isDone() && isLeftBehind(plan)) {
            throw busy();
        }
        try {
            deadline.await(plan.made);
        } catch (DeadlineException e) {
            throw leaveBehind(plan) ? e : busy();
        }
    }

    private synchronized boolean isLeftBehind(Plan plan) {
        return plan.leftBehind;
    }

    /** Returns whether it was being made; it may have waited for its turn all the time. */
    private synchronized boolean leaveBehind(Plan plan) {
        if (plan.beingMade && !plan.leftBehind) {
            plan.leftBehind = true;
            leftBehind++;
            notifyAll();
        }
        return plan.beingMade;
    }

    private static GraphUnavailableException busy() {
        return new GraphUnavailableException(
                "Others ask what takes long to prepare, and this has not been asked before. Try again in a few seconds.",
                null);
    }
}
