package dev.kikigraph.graph.release;

import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.repository.Repository;

@Lazy
interface ReleaseRepository extends Repository<Release, Long> {

    Optional<Release> findFirstByOrderByNumberDesc();

    Release save(Release release);
}
