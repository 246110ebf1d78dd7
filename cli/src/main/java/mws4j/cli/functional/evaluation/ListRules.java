package mws4j.cli.functional.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import mws4j.lambda.value.ListValue;
import mws4j.lambda.value.Values;

/**
 * What DreamCoder's list tasks mean, by their names such as {@code slice-k-n with k=2 and n=1}, so
 * that solutions can be judged on inputs that nobody has seen. Places count from 1.
 */
final class ListRules {
  private static final Pattern NAME =
      Pattern.compile("(.*?)(?: with k=(\\d+)(?: and n=(\\d+))?| (\\d+))?");

  /** The task of a family. */
  private record Numbers(int k, int n) {}

  /** What a family means: null where it means nothing. */
  @FunctionalInterface
  private interface Rule {
    Object of(List<Object> list, Numbers numbers);
  }

  private static final Map<String, Rule> RULES = rules();

  private ListRules() {}

  /**
   * The output that a task means.
   *
   * @return empty if the name is not known, or the task means nothing at these inputs
   */
  static Optional<Object> output(String name, List<Object> inputs) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches() || inputs.size() != 1) {
      return Optional.empty();
    }
    Rule rule = RULES.get(matcher.group(1));
    String k = matcher.group(2) == null ? matcher.group(4) : matcher.group(2);
    Numbers numbers = new Numbers(number(k), number(matcher.group(3)));
    List<Object> list =
        inputs.get(0) instanceof ListValue value ? value.toList() : List.of(inputs.get(0));
    try {
      return rule == null ? Optional.empty() : Optional.of(value(rule.of(list, numbers)));
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      return Optional.empty(); // such as the third element of two
    }
  }

  private static int number(String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }

  private static Object value(Object result) {
    if (result instanceof List<?> list) {
      return ListValue.of(list.stream().map(ListRules::value).toList());
    }
    return result instanceof Integer number ? Values.integer(number) : result;
  }

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    elementwise(rules);
    selections(rules);
    places(rules);
    summaries(rules);
    return rules;
  }

  private static void elementwise(Map<String, Rule> rules) {
    each(rules, "add-k", (x, k, n) -> x + k);
    each(rules, "mult-k", (x, k, n) -> x * k);
    each(rules, "modulo-k", (x, k, n) -> x % k);
    each(rules, "caesar-cipher-k-modulo-n", (x, k, n) -> (x + k) % n);
    each(
        rules,
        "pow-k",
        (x, k, n) -> LongStream.generate(() -> x).limit(k).reduce(1, Math::multiplyExact));
    which(rules, "bool-identify-geq-k", (x, k) -> x >= k);
    which(rules, "bool-identify-is-mod-k", (x, k) -> x % k == 0);
    which(rules, "bool-identify-is-prime", (x, k) -> isPrime(x));
    which(rules, "bool-identify-k", (x, k) -> x == (long) k);
    rules.put("dup", (l, m) -> l.stream().flatMap(x -> List.of(x, x).stream()).toList());
  }

  private static void selections(Map<String, Rule> rules) {
    keep(rules, "evens", (x, k) -> x % 2 == 0);
    keep(rules, "odds", (x, k) -> x % 2 != 0);
    keep(rules, "keep eq", (x, k) -> x == (long) k);
    keep(rules, "keep gt", (x, k) -> x > k);
    keep(rules, "keep primes", (x, k) -> isPrime(x));
    keep(rules, "keep squares", (x, k) -> isSquare(x));
    keep(rules, "keep-mod-k", (x, k) -> x % k == 0);
    keep(rules, "remove eq", (x, k) -> x != (long) k);
    keep(rules, "remove gt", (x, k) -> x <= k);
    keep(rules, "remove-mod-k", (x, k) -> x % k != 0);
    rules.put(
        "keep-mod-head",
        (l, m) -> l.stream().skip(1).filter(x -> integer(x) % integer(l.get(0)) == 0).toList());
    rules.put(
        "remove-mod-head",
        (l, m) -> l.stream().skip(1).filter(x -> integer(x) % integer(l.get(0)) != 0).toList());
    rules.put("remove empty lists", (l, m) -> l.stream().filter(x -> !isEmpty(x)).toList());
    all(rules, "is-evens", (x, k) -> x % 2 == 0);
    all(rules, "is-odds", (x, k) -> x % 2 != 0);
    all(rules, "is-mod-k", (x, k) -> x % k == 0);
    all(rules, "is-primes", (x, k) -> isPrime(x));
    all(rules, "is-squares", (x, k) -> isSquare(x));
    rules.put("has-k", (l, m) -> l.contains((long) m.k));
    rules.put("has-head-in-tail", (l, m) -> l.subList(1, l.size()).contains(l.get(0)));
    rules.put("count-k", (l, m) -> Collections.frequency(l, (long) m.k));
    rules.put(
        "count-head-in-tail", (l, m) -> Collections.frequency(l.subList(1, l.size()), l.get(0)));
  }

  private static void places(Map<String, Rule> rules) {
    rules.put("append-index-k", (l, m) -> joined(l, List.of(l.get(m.k - 1))));
    rules.put("append-k", (l, m) -> joined(l, List.of((long) m.k)));
    rules.put("prepend-index-k", (l, m) -> joined(List.of(l.get(m.k - 1)), l));
    rules.put("prepend-k", (l, m) -> joined(List.of((long) m.k), l));
    rules.put("drop-k", (l, m) -> l.subList(m.k, l.size()));
    rules.put("take-k", (l, m) -> l.subList(0, m.k));
    rules.put("slice-k-n", (l, m) -> l.subList(m.k - 1, m.k - 1 + m.n));
    rules.put("tail", (l, m) -> l.subList(1, l.size()));
    rules.put("pop", (l, m) -> l.subList(0, l.size() - 1));
    rules.put("remove-index-k", (l, m) -> joined(l.subList(0, m.k - 1), l.subList(m.k, l.size())));
    rules.put("replace-all-with-index-k", (l, m) -> copies(l.size(), List.of(l.get(m.k - 1))));
    rules.put("repeat", (l, m) -> copies((int) integer(l.get(0)), l.subList(1, 2)));
    rules.put("repeat-k", (l, m) -> copies(m.k, l));
    rules.put("repeat-many", (l, m) -> copies((int) integer(l.get(0)), l.subList(1, l.size())));
    rules.put("rotate-k", (l, m) -> changed(l, copy -> Collections.rotate(copy, m.k)));
    rules.put("reverse", (l, m) -> changed(l, Collections::reverse));
    rules.put("sort", (l, m) -> sorted(l));
    rules.put("sort-and-deduplicate", (l, m) -> sorted(l).stream().distinct().toList());
    rules.put("range", (l, m) -> LongStream.range(0, integer(l.get(0))).boxed().toList());
    rules.put(
        "range +1 maximum list",
        (l, m) -> LongStream.rangeClosed(0, integer(largest(l, 1))).boxed().toList());
  }

  private static void summaries(Map<String, Rule> rules) {
    rules.put("len", (l, m) -> l.size());
    rules.put("empty", (l, m) -> l.isEmpty());
    rules.put("head", (l, m) -> l.get(0));
    rules.put("last", (l, m) -> l.get(l.size() - 1));
    rules.put("index-head", (l, m) -> l.get((int) integer(l.get(0))));
    rules.put("index-k", (l, m) -> l.get(m.k - 1));
    rules.put("max", (l, m) -> largest(l, 1));
    rules.put("min", (l, m) -> sorted(l).get(0));
    rules.put("kth-largest", (l, m) -> largest(l, m.k));
    rules.put("kth-smallest", (l, m) -> sorted(l).get(m.k - 1));
    rules.put("+1 maximum list", (l, m) -> integer(largest(l, 1)) + 1);
    rules.put("sum", (l, m) -> l.stream().mapToLong(ListRules::integer).sum());
    rules.put(
        "product",
        (l, m) -> l.stream().mapToLong(ListRules::integer).reduce(1, Math::multiplyExact));
    rules.put("fibonacci", (l, m) -> fibonacci(integer(l.get(0))));
  }

  /** What an element becomes. */
  @FunctionalInterface
  private interface Becomes {
    long of(long x, int k, int n);
  }

  private static void each(Map<String, Rule> rules, String name, Becomes becomes) {
    rules.put(
        name, (l, m) -> l.stream().map(x -> (Object) becomes.of(integer(x), m.k, m.n)).toList());
  }

  private static void which(
      Map<String, Rule> rules, String name, BiPredicate<Long, Integer> holds) {
    rules.put(name, (l, m) -> l.stream().map(x -> (Object) holds.test(integer(x), m.k)).toList());
  }

  private static void keep(Map<String, Rule> rules, String name, BiPredicate<Long, Integer> holds) {
    rules.put(name, (l, m) -> l.stream().filter(x -> holds.test(integer(x), m.k)).toList());
  }

  private static void all(Map<String, Rule> rules, String name, BiPredicate<Long, Integer> holds) {
    rules.put(name, (l, m) -> l.stream().allMatch(x -> holds.test(integer(x), m.k)));
  }

  private static long integer(Object value) {
    return (Long) value;
  }

  private static boolean isEmpty(Object value) {
    return ((ListValue) value).isEmpty();
  }

  private static List<Object> joined(List<Object> first, List<Object> second) {
    List<Object> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static List<Object> copies(int times, List<Object> of) {
    return Collections.nCopies(times, of).stream()
        .flatMap(List::stream)
        .collect(Collectors.toList());
  }

  private static List<Object> changed(List<Object> list, Consumer<List<Object>> change) {
    List<Object> copy = new ArrayList<>(list);
    change.accept(copy);
    return copy;
  }

  private static List<Object> sorted(List<Object> list) {
    return list.stream().sorted(Comparator.comparingLong(ListRules::integer)).toList();
  }

  private static Object largest(List<Object> list, int k) {
    return sorted(list).get(list.size() - k);
  }

  private static boolean isPrime(long x) {
    return x > 1 && LongStream.iterate(2, d -> d * d <= x, d -> d + 1).noneMatch(d -> x % d == 0);
  }

  private static boolean isSquare(long x) {
    long root = Math.round(Math.sqrt((double) Math.max(0, x)));
    return root * root == x;
  }

  private static long fibonacci(long n) {
    long before = 0;
    long now = 1;
    for (long i = 1; i < n; i++) {
      long next = Math.addExact(before, now);
      before = now;
      now = next;
    }
    return n == 0 ? 0 : now;
  }
}
