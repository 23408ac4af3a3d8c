package dev.kikigraph.graph.release;

import org.springframework.context.annotation.Lazy;
import org.springframework.data.repository.Repository;

@Lazy
interface ReleaseDifferenceRepository extends Repository<ReleaseDifference, Long> {

    ReleaseDifference save(ReleaseDifference difference);
}
