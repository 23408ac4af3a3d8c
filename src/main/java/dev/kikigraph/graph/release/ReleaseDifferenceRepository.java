package dev.kikigraph.graph.release;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReleaseDifferenceRepository extends Repository<ReleaseDifference, Long> {

    Optional<ReleaseDifference> findById(long release);

    ReleaseDifference save(ReleaseDifference difference);
}
