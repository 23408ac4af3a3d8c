package dev.kikigraph.graph.release;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReleaseRepository extends Repository<Release, Long> {

    Optional<Release> findFirstByOrderByNumberDesc();

    List<Release> findAllByOrderByNumber();

    Release save(Release release);
}
