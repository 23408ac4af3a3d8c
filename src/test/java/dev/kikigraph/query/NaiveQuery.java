package dev.kikigraph.query;

import dev.kikigraph.ontology.StoredKeys;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The meaning of conditions and orders, written down once more, without any database. */
final class NaiveQuery {

    private static final List<String> SORTED_TEXTS = List.of("nameJa", "nameEn", "website");

    private NaiveQuery() {}

    /** How many of the lines that meet a condition have each kind. */
    static Map<Object, Long> kinds(List<Map<String, Object>> lines, Map<String, Object> where) {
        return matching(lines, where)
                .collect(Collectors.groupingBy(
                        line -> map(line.get("properties")).get("lineKind"), Collectors.counting()));
    }

    /** How many of the lines that meet a condition stop at each station, by its id. */
    static Map<Object, Long> stationsServed(List<Map<String, Object>> lines, Map<String, Object> where) {
        return matching(lines, where)
                .flatMap(line -> ((List<?>) line.get("stations"))
                        .stream()
                                .map(stop -> map(map(stop).get("node")).get("id"))
                                .distinct())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    /** Values of a property, without those that are absent, of the lines that meet a condition. */
    static List<Object> values(List<Map<String, Object>> lines, Map<String, Object> where, String property) {
        return matching(lines, where)
                .map(line -> (Object) map(line.get("properties")).get(property))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<Map<String, Object>> matching(List<Map<String, Object>> lines, Map<String, Object> where) {
        return lines.stream().filter(line -> meets(where, (key, value) -> line(line, key, value)));
    }

    static List<Object> ids(
            List<Map<String, Object>> lines, Map<String, Object> where, List<Map<String, Object>> orderBy) {
        return matching(lines, where)
                .sorted(order(orderBy))
                .map(line -> (Object) map(line.get("properties")).get("id"))
                .toList();
    }

    private static Comparator<Map<String, Object>> order(List<Map<String, Object>> orderBy) {
        Comparator<Map<String, Object>> order = orderBy.isEmpty()
                ? by(line -> map(line.get("properties")).get("sourceOrder"), false, false)
                : (unusedOne, unusedOther) -> 0;
        for (Map<String, Object> key : orderBy) {
            Map.Entry<String, Object> only = key.entrySet().iterator().next();
            order = order.thenComparing(
                    only.getValue() instanceof Map<?, ?> ranking
                            ? by(
                                    line -> ranked((List<?>) line.get(only.getKey()), ranking),
                                    "DESC".equals(ranking.get("direction")),
                                    "FIRST".equals(ranking.get("nulls")))
                            : by(line -> sorted(line, only.getKey()), "DESC".equals(only.getValue()), false));
        }
        return order.thenComparing(by(line -> sorted(line, "id"), false, false));
    }

    private static @Nullable Object sorted(Map<String, Object> line, String property) {
        String key = SORTED_TEXTS.contains(property) ? StoredKeys.order(property) : property;
        return map(line.get("properties")).get(key);
    }

    /** How many stops there are, or the sum of the fares that have an amount. */
    private static @Nullable Object ranked(List<?> all, Map<?, ?> ranking) {
        Map<?, ?> where = ranking.get("where") == null ? Map.of() : map(ranking.get("where"));
        if (ranking.containsKey("count")) {
            return all.stream().filter(stop -> isMetBy(where, stop)).count();
        }
        return all.stream()
                .map(NaiveQuery::map)
                .filter(fare -> meets(where, (key, condition) -> value(key, fare.get(key), map(condition))))
                .flatMap(fare -> Stream.ofNullable((Long) fare.get("amount")))
                .reduce(Long::sum)
                .orElse(null);
    }

    private static <T> Comparator<T> by(Function<T, @Nullable Object> value, boolean descending, boolean nullsFirst) {
        Comparator<Object> values = descending ? (a, b) -> compare(b, a) : NaiveQuery::compare;
        return Comparator.comparing(value, nullsFirst ? Comparator.nullsFirst(values) : Comparator.nullsLast(values));
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return Double.compare(x.doubleValue(), y.doubleValue());
        }
        return ((Comparable<Object>) a).compareTo(b);
    }

    private static boolean meets(Map<?, ?> where, BiPredicate<String, Object> entry) {
        return where.entrySet().stream().filter(e -> !isVoid(e)).allMatch(e -> {
            Object value = e.getValue();
            return switch ((String) e.getKey()) {
                case "AND" -> ((List<?>) value).stream().allMatch(w -> meets(map(w), entry));
                case "OR" -> ((List<?>) value).stream().anyMatch(w -> !isVoid(map(w)) && meets(map(w), entry));
                case "NOT" -> !meets(map(value), entry);
                default -> entry.test((String) e.getKey(), value);
            };
        });
    }

    private static boolean isVoid(Map<?, ?> where) {
        return where.entrySet().stream().allMatch(NaiveQuery::isVoid);
    }

    private static boolean isVoid(Map.Entry<?, ?> condition) {
        Object value = condition.getValue();
        return switch ((String) condition.getKey()) {
            case "AND" -> ((List<?>) value).stream().allMatch(w -> isVoid(map(w)));
            case "OR" ->
                !((List<?>) value).isEmpty() && ((List<?>) value).stream().allMatch(w -> isVoid(map(w)));
            // Says which are meant, and nothing of them.
            case "where" -> true;
            case "some", "all", "none", "single" -> !map(value).isEmpty() && isVoid(map(value));
            default -> value instanceof Map<?, ?> deeper && isVoid(deeper);
        };
    }

    private static boolean line(Map<String, Object> line, String key, Object condition) {
        return key.equals("stations")
                ? stations((List<?>) line.get("stations"), map(condition))
                : value(key, map(line.get("properties")).get(key), map(condition));
    }

    private static boolean stations(List<?> all, Map<?, ?> quantifiers) {
        Map<?, ?> which = quantifiers.get("where") == null ? Map.of() : map(quantifiers.get("where"));
        List<?> stops = all.stream().filter(stop -> isMetBy(which, stop)).toList();
        return quantifiers.entrySet().stream()
                .filter(e -> !e.getKey().equals("where") && !isVoid(e))
                .allMatch(e -> {
                    Map<?, ?> condition = map(e.getValue());
                    Predicate<Object> one = stop -> isMetBy(condition, stop);
                    return switch ((String) e.getKey()) {
                        case "some" -> stops.stream().anyMatch(one);
                        case "all" -> stops.stream().allMatch(one);
                        case "none" -> stops.stream().noneMatch(one);
                        case "count" -> value("count", (long) stops.size(), condition);
                        default -> stops.stream().filter(one).count() == 1;
                    };
                });
    }

    private static boolean isMetBy(Map<?, ?> where, @Nullable Object stop) {
        return meets(where, (key, condition) -> end(map(stop).get(key), condition));
    }

    /** A stop or its station; a station at which a line stops has lines. */
    private static boolean end(@Nullable Object end, @Nullable Object where) {
        return meets(map(where), (key, condition) -> switch (key) {
            case "servedBy" -> map(condition).containsKey("some");
            case "on" -> end(end, map(condition).get("Station"));
            default -> value(key, map(end).get(key), map(condition));
        });
    }

    private static boolean value(String key, @Nullable Object value, Map<?, ?> operators) {
        return operators.entrySet().stream().allMatch(e -> {
            String operator = (String) e.getKey();
            Object operand = e.getValue();
            if (operator.equals("isNull") || operator.equals("isEmpty")) {
                return operand.equals(value == null);
            }
            return value != null && present(key, operator, value, operand);
        });
    }

    private static boolean present(String key, String operator, Object value, Object operand) {
        if (key.equals("openedOn") && !operator.equals("eq") && !operator.equals("in")) {
            return period(operator, Period.of(value), Period.of(operand));
        }
        return switch (operator) {
            case "eq" -> equal(value, operand);
            case "in" -> ((List<?>) operand).stream().anyMatch(o -> equal(value, o));
            case "has" -> ((List<?>) value).stream().anyMatch(v -> equal(v, operand));
            case "hasAny" ->
                ((List<?>) value)
                        .stream().anyMatch(v -> ((List<?>) operand).stream().anyMatch(o -> equal(v, o)));
            case "contains" -> fold(value).contains(fold(operand));
            case "startsWith" -> fold(value).startsWith(fold(operand));
            case "lt" -> compare(value, operand) < 0;
            case "gte" -> compare(value, operand) >= 0;
            case "gt" -> compare(value, operand) > 0;
            case "lte" -> compare(value, operand) <= 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    /** All days from the first to the last. */
    private record Period(LocalDate first, LocalDate last) {

        static Period of(Object date) {
            String text = (String) date;
            LocalDate first = LocalDate.parse(text + "-01-01".substring(text.length() - "2025".length()));
            return switch (text.length()) {
                case 4 -> new Period(first, first.plusYears(1).minusDays(1));
                case 7 -> new Period(first, first.plusMonths(1).minusDays(1));
                default -> new Period(first, first);
            };
        }
    }

    private static boolean period(String operator, Period value, Period operand) {
        return switch (operator) {
            case "lt" -> value.last().isBefore(operand.first());
            case "gte" -> !value.last().isBefore(operand.first());
            case "gt" -> value.first().isAfter(operand.last());
            case "lte" -> !value.first().isAfter(operand.last());
            case "during" ->
                !value.first().isBefore(operand.first()) && !value.last().isAfter(operand.last());
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static boolean equal(Object value, Object operand) {
        return value instanceof String ? fold(value).equals(fold(operand)) : compare(value, operand) == 0;
    }

    private static String fold(Object text) {
        return Normalizer.normalize((String) text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }
}
