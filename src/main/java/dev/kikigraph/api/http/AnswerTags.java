package dev.kikigraph.api.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.GraphException;
import dev.kikigraph.graph.client.GraphUnavailableException;
import dev.kikigraph.graph.release.GraphReplaced;
import dev.kikigraph.graph.release.Ledger;
import dev.kikigraph.graph.release.Releases;
import dev.kikigraph.query.DocumentIndexes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tags by which an answer is known without being made (ETag): it is a function of the release, the texts of documents
 * that are at hand, the build and its settings, and the question. Languages are arguments, and so part of the question;
 * no header has a say. Tags are weak: packed or not, the answer is the same.
 */
public final class AnswerTags {

    /** Short, since whoever asks may wait for the answer itself after it. */
    private static final Duration WAIT = Duration.ofMillis(500);

    private static final int RELEASES_KEPT = 2;
    private static final int BYTES = 18;
    private static final long NONE = -1;

    private final JsonMapper json = JsonMapper.shared();
    private final Releases releases;
    private final Ledger ledger;
    private final DocumentIndexes documents;
    private final String build;

    private final AtomicLong last = new AtomicLong(NONE);

    private final Cache<Long, String> known =
            Caffeine.newBuilder().maximumSize(RELEASES_KEPT).build();

    /** @param build what else than data and question makes an answer: another one for each build, and for settings */
    public AnswerTags(Releases releases, Ledger ledger, DocumentIndexes documents, String build) {
        this.releases = releases;
        this.ledger = ledger;
        this.documents = documents;
        this.build = build;
    }

    /**
     * A tag, which begins with the number of the release.
     *
     * @param release that the tag is for
     * @param value as the header has it
     */
    public record Tag(long release, String value) {}

    /**
     * The tag of an answer that is made now. While the database cannot be reached the release that was read last is
     * what is known, and what is kept of it may be served. Empty where nothing was read yet, or it takes too long.
     */
    Optional<Tag> now(Question question) {
        Deadline deadline = Deadline.in(WAIT);
        try {
            Long current = releases.consistently(deadline, release -> {
                learn(release, deadline);
                return release;
            });
            last.accumulateAndGet(current, Math::max);
            return of(current, question);
        } catch (GraphUnavailableException e) {
            return e.isReached() ? Optional.empty() : of(last.get(), question);
        } catch (GraphException e) {
            return Optional.empty();
        }
    }

    /** Empty where the release was not met by {@link #now} before. */
    Optional<Tag> of(long release, Question question) {
        return Optional.ofNullable(known.getIfPresent(release)).map(data -> new Tag(release, tag(data, question)));
    }

    /** Another database may have releases of the same numbers. */
    @EventListener(GraphReplaced.class)
    void forget() {
        last.set(NONE);
        known.invalidateAll();
    }

    private void learn(long release, Deadline deadline) {
        if (known.getIfPresent(release) == null) {
            String data = data(release, deadline);
            if (data != null) {
                known.put(release, data);
            }
        }
    }

    /** Null where another release is there by now, so that whoever reads will read again. */
    private @Nullable String data(long release, Deadline deadline) {
        String entry = ledger.current(deadline)
                .map(current -> current.number() == release ? current.contentHash() + current.createdAt() : "")
                .orElse("none");
        return entry.isEmpty()
                ? null
                : String.join(
                        " ",
                        build,
                        Long.toString(release),
                        entry,
                        new TreeSet<>(documents.at(release, deadline).withText()).toString());
    }

    private String tag(String data, Question question) {
        MessageDigest digest = sha256();
        digest.update(data.getBytes(StandardCharsets.UTF_8));
        byte[] hash = digest.digest(json.writeValueAsBytes(
                Arrays.asList(question.document(), question.operationName(), question.variables())));
        return "W/\"%s\"".formatted(Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
