package vn.chungtay.citations;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.annexes.Finding;
import vn.chungtay.annexes.Finding.Severity;
import vn.chungtay.values.Message;

/** One symbol with two manners of capitals in one document: {@code CTr} and {@code Ctr}. */
final class SymbolSpelling {
  private SymbolSpelling() {}

  /** News for the first citation of each less usual spelling. */
  static Map<Citation, Finding> check(List<Citation> citations) {
    Map<String, Map<String, Integer>> spellings = new LinkedHashMap<>();
    for (Citation each : citations) {
      spellings
          .computeIfAbsent(each.symbolKey(), key -> new LinkedHashMap<>())
          .merge(each.symbol(), 1, Integer::sum);
    }
    Map<Citation, Finding> found = new HashMap<>();
    for (Map<String, Integer> ways : spellings.values()) {
      String usual = usual(ways);
      for (String way : ways.keySet()) {
        if (!way.equals(usual)) {
          citations.stream()
              .filter(each -> each.symbol().equals(way))
              .findFirst()
              .ifPresent(first -> found.put(first, finding(first, way, usual)));
        }
      }
    }
    return found;
  }

  private static String usual(Map<String, Integer> ways) {
    String usual = "";
    for (Map.Entry<String, Integer> way : ways.entrySet()) {
      if (way.getValue() > ways.getOrDefault(usual, 0)) {
        usual = way.getKey();
      }
    }
    return usual;
  }

  private static Finding finding(Citation at, String way, String usual) {
    return Finding.ofText(
        Finding.Code.CITATION,
        Severity.INFO,
        at.code(),
        at.code().replace(way, usual),
        Message.of("citations.symbol-spelling", way, usual),
        at.place());
  }
}
