package dev.kikigraph.query;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RailwayOntology;
import dev.kikigraph.seed.Derivation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Random lines and stations, and random questions about them; many values are absent or alike. */
final class RandomRailway {

    private static final List<String> TEXTS =
            List.of("umi", "Umi", "ｕｍｉ line", "umi  Line", " yama", "Ya", "a", "海", "~");
    private static final List<String> DATES = List.of("1998", "1998-04", "1998-04-01", "1999", "1999-12", "2005-06-15");
    private static final List<String> DIRECTIONS = List.of("ASC", "DESC");
    private static final List<String> SORTED =
            List.of("nameJa", "nameEn", "lineKind", "tracks", "length", "website", "openedOn", "tourist", "id");
    private static final List<String> KINDS = List.of("MAIN", "BRANCH", "MOUNTAIN");

    private static final List<Property> PROPERTIES =
            RailwayOntology.read().nodeType("Line").orElseThrow().properties();

    private final Random random;

    RandomRailway(long seed) {
        this.random = new Random(seed);
    }

    /** Each with {@code properties}, {@code fares} and {@code stations}, which have {@code edge} and {@code node}. */
    List<Map<String, Object>> lines() {
        List<Map<String, Object>> stations = times(4, i -> {
            Map<String, Object> station = new HashMap<>(
                    Map.of("id", "station:" + i, "sourceOrder", (long) i, "nameJa", "駅", "stationKind", "STAFFED"));
            maybe(station, "platforms", (long) random.nextInt(3));
            maybe(station, "elevation", random.nextInt(4) / 2.0);
            return station;
        });
        return times(8 + random.nextInt(8), i -> {
            Map<String, Object> line = new HashMap<>(Map.of("id", "line:" + (char) ('a' + random.nextInt(26)) + i));
            line.put("sourceOrder", (long) random.nextInt(5));
            line.put("nameJa", any(TEXTS));
            maybe(line, "nameEn", any(TEXTS));
            line.put("lineKind", any(KINDS));
            maybe(line, "tracks", (long) random.nextInt(4));
            maybe(line, "length", random.nextInt(5) / 2.0);
            maybe(line, "tourist", random.nextBoolean());
            maybe(line, "website", any(TEXTS));
            maybe(line, "openedOn", any(DATES));
            maybe(line, "peakYears", times(1 + random.nextInt(2), j -> 1998L + random.nextInt(3)));
            List<Map<String, Object>> stops = times(random.nextInt(4), j -> {
                Map<String, Object> edge = new HashMap<>(Map.of("id", line.get("id") + "/" + j, "kind", "LOCAL"));
                maybe(edge, "minute", (long) random.nextInt(3));
                return Map.of("edge", edge, "node", any(stations));
            });
            line.putAll(Derivation.keys(PROPERTIES, line));
            return Map.of("properties", line, "stations", stops, "fares", fares(line));
        });
    }

    private List<Map<String, Object>> fares(Map<String, Object> line) {
        return times(random.nextInt(4), i -> {
            Map<String, Object> fare = new HashMap<>(Map.of(
                    "id",
                    "fare:" + line.get("id") + "/" + i,
                    "sourceOrder",
                    (long) i,
                    "fiscalYear",
                    2024L + random.nextInt(2),
                    "fareKind",
                    any(List.of("ADULT", "CHILD"))));
            maybe(fare, "amount", 100L * random.nextInt(4));
            return fare;
        });
    }

    int size() {
        return 1 + random.nextInt(7);
    }

    List<Map<String, Object>> orderBy() {
        return times(random.nextInt(4), i -> switch (random.nextInt(4)) {
            case 0 -> Map.of("stations", ranking(Map.of("count", true), byMember(stop(1))));
            case 1 -> Map.of("fares", ranking(Map.of("sum", "AMOUNT"), fare()));
            default -> Map.of(any(SORTED), any(DIRECTIONS));
        });
    }

    /** Conditions on a stop, those on its station by its type. */
    private static Map<String, Object> byMember(Map<?, ?> stop) {
        Map<String, Object> result = new HashMap<>();
        stop.forEach((key, condition) -> result.put(
                (String) key,
                switch ((String) key) {
                    case "node" -> Map.of("on", Map.of("Station", condition));
                    case "NOT" -> byMember((Map<?, ?>) condition);
                    case "OR" ->
                        ((List<?>) condition)
                                .stream()
                                        .map(each -> byMember((Map<?, ?>) each))
                                        .toList();
                    default -> condition;
                }));
        return result;
    }

    private Map<String, Object> ranking(Map<String, Object> by, Map<String, Object> where) {
        Map<String, Object> ranking = new HashMap<>(by);
        maybe(ranking, "where", where);
        maybe(ranking, "direction", any(DIRECTIONS));
        maybe(ranking, "nulls", any(List.of("FIRST", "LAST")));
        return ranking;
    }

    private Map<String, Object> fare() {
        return any(List.of(
                Map.of(),
                Map.of("fiscalYear", Map.of("eq", 2024)),
                Map.of("NOT", Map.of("fareKind", Map.of("eq", "CHILD")))));
    }

    Map<String, Object> where(int depth) {
        Map<String, Object> where = new HashMap<>();
        for (int i = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2); i > 0; i--) {
            switch (random.nextInt(depth > 0 ? 18 : 9)) {
                case 0 -> where.put("tracks", number(random.nextInt(4)));
                case 1 -> where.put("length", number(random.nextInt(5) / 2.0));
                case 2 -> where.put("tourist", Map.of("eq", random.nextBoolean()));
                case 3 -> where.put("website", text());
                case 4 -> where.put("openedOn", date());
                case 5 -> where.put("lineKind", Map.of("in", times(random.nextInt(3), j -> any(KINDS))));
                case 6 -> where.put("peakYears", list());
                case 7 -> {
                    where.put("nameJa", text());
                    where.put(
                            "id",
                            operators(List.of("eq", "contains", "startsWith"), "line:" + any(List.of("a", "m", ""))));
                }
                case 8 -> where.put(any(List.of("website", "tracks", "stations")), Map.of());
                case 9, 10 -> where.put("NOT", where(depth - 1));
                case 11 -> where.put("AND", times(random.nextInt(3), j -> where(depth - 1)));
                case 12 -> where.put("OR", times(random.nextInt(3), j -> where(depth - 1)));
                case 13 ->
                    where.put("OR", times(2 + random.nextInt(3), j -> Map.of("lineKind", Map.of("eq", any(KINDS)))));
                case 14 -> where.put("stations", counted(depth - 1));
                default ->
                    where.put("stations", Map.of(any(List.of("some", "all", "none", "single")), stop(depth - 1)));
            }
        }
        return where;
    }

    private Map<String, Object> counted(int depth) {
        Map<String, Object> counted = new HashMap<>();
        maybe(counted, "where", stop(depth));
        maybe(counted, "count", Map.of(any(List.of("eq", "gt", "gte", "lt", "lte")), random.nextInt(4)));
        maybe(counted, any(List.of("some", "all", "none", "single")), stop(depth));
        return counted;
    }

    private Map<String, Object> stop(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> Map.of("edge", Map.of("minute", number(random.nextInt(3))));
            case 1 -> Map.of("node", Map.of("platforms", number(random.nextInt(3))));
            case 2 ->
                Map.of(
                        "edge", Map.of("NOT", Map.of("minute", number(random.nextInt(3)))),
                        "node", Map.of("elevation", number(random.nextInt(4) / 2.0)));
            case 3 -> Map.of();
            case 4 -> Map.of(any(List.of("edge", "node")), Map.of());
            case 5 -> Map.of("NOT", stop(depth - 1));
            case 6 -> Map.of("OR", times(2, i -> stop(depth - 1)));
            default -> Map.of("node", Map.of("servedBy", Map.of(any(List.of("some", "none")), Map.of())));
        };
    }

    private Map<String, Object> number(Number operand) {
        return operators(List.of("eq", "gt", "gte", "lt", "lte"), operand);
    }

    private Map<String, Object> text() {
        return operators(List.of("eq", "contains", "startsWith"), any(TEXTS));
    }

    private Map<String, Object> date() {
        return operators(List.of("eq", "gt", "gte", "lt", "lte", "during"), any(DATES));
    }

    private Map<String, Object> operators(List<String> operators, Object operand) {
        return switch (random.nextInt(6)) {
            case 0 -> Map.of("isNull", random.nextBoolean());
            case 1 -> Map.of("in", List.of(operand));
            default -> Map.of(any(operators), operand);
        };
    }

    private Map<String, Object> list() {
        return switch (random.nextInt(3)) {
            case 0 -> Map.of("isEmpty", random.nextBoolean());
            case 1 -> Map.of("has", 1998 + random.nextInt(3));
            default -> Map.of("hasAny", times(random.nextInt(3), i -> 1998 + random.nextInt(3)));
        };
    }

    private void maybe(Map<String, Object> properties, String key, Object value) {
        if (random.nextInt(3) > 0) {
            properties.put(key, value);
        }
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> List<T> times(int count, IntFunction<T> make) {
        List<T> result = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            result.add(make.apply(i));
        }
        return result;
    }
}
