package mws4j.domains.functional;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the published list tasks mean, by their names: the outputs of any inputs, to tell solutions
 * that are right from such that only fit the examples. Values are {@link Long}, {@link Boolean} and
 * lists.
 */
final class ListRules {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private ListRules() {}

  /**
   * The output of a task at an input.
   *
   * @return empty if the task has none there, such as the head of an empty list
   * @throws IllegalArgumentException if the name is of no known task
   */
  static Optional<Object> output(String name, Object input) {
    List<Long> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(name);
    while (matcher.find()) {
      numbers.add(Long.parseLong(matcher.group()));
    }
    long k = numbers.isEmpty() ? 0 : numbers.get(0);
    long n = numbers.size() < 2 ? 0 : numbers.get(1);
    String family = NUMBER.matcher(name).replaceAll("#");
    if (input instanceof Long number) {
      return Optional.of(ofNumber(family, number));
    }
    if (family.equals("remove empty lists")) {
      return Optional.of(((List<?>) input).stream().filter(e -> !((List<?>) e).isEmpty()).toList());
    }
    @SuppressWarnings("unchecked")
    List<Long> list = (List<Long>) input;
    try {
      return Optional.of(ofList(family, list, k, n));
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Object ofNumber(String family, long n) {
    if (family.equals("range")) {
      List<Long> range = new ArrayList<>();
      for (long i = 0; i < n; i++) {
        range.add(i);
      }
      return range;
    }
    long before = 0;
    long fibonacci = 1;
    for (long i = 1; i < n; i++) {
      long next = before + fibonacci;
      before = fibonacci;
      fibonacci = next;
    }
    return n == 0 ? 0L : fibonacci;
  }

  private static Object ofList(String family, List<Long> list, long k, long n) {
    int at = (int) k - 1;
    return switch (family) {
      case "+# maximum list" -> Collections.max(list(list)) + k;
      case "add-k with k=#" -> map(list, x -> x + k);
      case "append-index-k with k=#" -> joined(list, List.of(list.get(at)));
      case "append-k with k=#" -> joined(list, List.of(k));
      case "bool-identify-geq-k with k=#" -> truths(list, x -> x >= k);
      case "bool-identify-is-mod-k with k=#" -> truths(list, x -> x % k == 0);
      case "bool-identify-is-prime" -> truths(list, ListRules::isPrime);
      case "bool-identify-k with k=#" -> truths(list, x -> x == k);
      case "caesar-cipher-k-modulo-n with k=# and n=#" -> map(list, x -> (x + k) % n);
      case "count-head-in-tail" -> count(list.subList(1, list.size()), x -> x == list.get(0));
      case "count-k with k=#" -> count(list, x -> x == k);
      case "drop-k with k=#" -> list.subList((int) k, list.size());
      case "dup" -> list.stream().flatMap(x -> List.of(x, x).stream()).toList();
      case "empty" -> list.isEmpty();
      case "evens" -> keep(list, x -> x % 2 == 0);
      case "has-head-in-tail" -> count(list.subList(1, list.size()), x -> x == list.get(0)) > 0;
      case "has-k with k=#" -> count(list, x -> x == k) > 0;
      case "head" -> list.get(0);
      case "index-head" -> list.get((int) (long) list.get(0));
      case "index-k with k=#" -> list.get(at);
      case "is-evens" -> all(list, x -> x % 2 == 0);
      case "is-mod-k with k=#" -> all(list, x -> x % k == 0);
      case "is-odds" -> all(list, x -> x % 2 == 1);
      case "is-primes" -> all(list, ListRules::isPrime);
      case "is-squares" -> all(list, ListRules::isSquare);
      case "keep eq #" -> keep(list, x -> x == k);
      case "keep gt #" -> keep(list, x -> x > k);
      case "keep primes" -> keep(list, ListRules::isPrime);
      case "keep squares" -> keep(list, ListRules::isSquare);
      case "keep-mod-head" -> keep(list.subList(1, list.size()), x -> x % list.get(0) == 0);
      case "keep-mod-k with k=#" -> keep(list, x -> x % k == 0);
      case "kth-largest with k=#" -> sorted(list).get(list.size() - (int) k);
      case "kth-smallest with k=#" -> sorted(list).get(at);
      case "last" -> list.get(list.size() - 1);
      case "len" -> (long) list.size();
      case "max" -> Collections.max(list(list));
      case "min" -> Collections.min(list(list));
      case "modulo-k with k=#" -> map(list, x -> x % k);
      case "mult-k with k=#" -> map(list, x -> x * k);
      case "odds" -> keep(list, x -> x % 2 == 1);
      case "pop" -> list.subList(0, list.size() - 1);
      case "pow-k with k=#" -> map(list, x -> power(x, k));
      case "prepend-index-k with k=#" -> joined(List.of(list.get(at)), list);
      case "prepend-k with k=#" -> joined(List.of(k), list);
      case "product" -> list.stream().reduce(1L, Math::multiplyExact);
      case "range +# maximum list" -> ofNumber("range", Collections.max(list(list)) + k);
      case "remove eq #" -> keep(list, x -> x != k);
      case "remove gt #" -> keep(list, x -> x <= k);
      case "remove-index-k with k=#" ->
          joined(list.subList(0, at), list.subList(at + 1, list.size()));
      case "remove-mod-head" -> keep(list.subList(1, list.size()), x -> x % list.get(0) != 0);
      case "remove-mod-k with k=#" -> keep(list, x -> x % k != 0);
      case "repeat" -> Collections.nCopies((int) (long) list.get(0), list.get(1));
      case "repeat-k with k=#" -> repeated(list, k);
      case "repeat-many" -> repeated(list.subList(1, list.size()), list.get(0));
      case "replace-all-with-index-k with k=#" -> Collections.nCopies(list.size(), list.get(at));
      case "reverse" -> reversed(list);
      case "rotate-k with k=#" ->
          joined(
              list.subList(list.size() - (int) k, list.size()),
              list.subList(0, list.size() - (int) k));
      case "slice-k-n with k=# and n=#" -> list.subList(at, at + (int) n);
      case "sort" -> sorted(list);
      case "sort-and-deduplicate" -> sorted(list).stream().distinct().toList();
      case "sum" -> list.stream().reduce(0L, Math::addExact);
      case "tail" -> list.subList(1, list.size());
      case "take-k with k=#" -> list.subList(0, (int) k);
      default -> throw new IllegalArgumentException("no rule for the task " + family);
    };
  }

  /** The same list, which must have an element. */
  private static List<Long> list(List<Long> list) {
    list.get(0);
    return list;
  }

  private static boolean isPrime(long x) {
    for (long d = 2; d * d <= x; d++) {
      if (x % d == 0) {
        return false;
      }
    }
    return x > 1;
  }

  private static boolean isSquare(long x) {
    long root = Math.round(Math.sqrt(x));
    return root * root == x;
  }

  private static long power(long x, long k) {
    long power = 1;
    for (long i = 0; i < k; i++) {
      power = Math.multiplyExact(power, x);
    }
    return power;
  }

  private static List<Long> map(List<Long> list, LongUnaryOperator function) {
    return list.stream().map(function::applyAsLong).toList();
  }

  private static List<Boolean> truths(List<Long> list, LongPredicate test) {
    return list.stream().map(test::test).toList();
  }

  private static List<Long> keep(List<Long> list, LongPredicate test) {
    return list.stream().filter(test::test).toList();
  }

  private static long count(List<Long> list, LongPredicate test) {
    return list.stream().filter(test::test).count();
  }

  private static boolean all(List<Long> list, LongPredicate test) {
    return list.stream().allMatch(test::test);
  }

  private static List<Long> sorted(List<Long> list) {
    return list.stream().sorted().toList();
  }

  private static List<Long> joined(List<Long> one, List<Long> two) {
    List<Long> joined = new ArrayList<>(one);
    joined.addAll(two);
    return joined;
  }

  private static List<Long> repeated(List<Long> list, long times) {
    List<Long> repeated = new ArrayList<>();
    for (long i = 0; i < times; i++) {
      repeated.addAll(list);
    }
    return repeated;
  }

  private static List<Long> reversed(List<Long> list) {
    List<Long> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }
}
