package vn.chungtay.citations;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Finding;
import vn.chungtay.annexes.Finding.Severity;
import vn.chungtay.values.Message;

/** A citation that contradicts itself or the day of the plan. */
final class SelfCheck {
  private static final Map<String, List<String>> TYPES =
      Map.ofEntries(
          Map.entry("QĐ", List.of("quyết định", "quy định")),
          Map.entry("NĐ", List.of("nghị định")),
          Map.entry("NQ", List.of("nghị quyết")),
          Map.entry("TT", List.of("thông tư")),
          Map.entry("TTLT", List.of("thông tư liên tịch", "thông tư")),
          Map.entry("CT", List.of("chỉ thị", "chương trình")),
          Map.entry("KH", List.of("kế hoạch")),
          Map.entry("ĐA", List.of("đề án")),
          Map.entry("VBHN", List.of("văn bản hợp nhất")),
          Map.entry("HD", List.of("hướng dẫn")),
          Map.entry("BC", List.of("báo cáo")),
          Map.entry("KL", List.of("kết luận")),
          Map.entry("CTR", List.of("chương trình hành động", "chương trình")));
  private static final Map<String, List<String>> ISSUERS =
      Map.of(
          "TTG", List.of("thủ tướng"),
          "CP", List.of("chính phủ"),
          "HĐND", List.of("hội đồng nhân dân"),
          "UBND", List.of("ủy ban", "ubnd"),
          "TU", List.of("tỉnh ủy", "thành ủy"),
          "HU", List.of("huyện ủy"),
          "THU", List.of("thị ủy", "thành ủy"));

  private SelfCheck() {}

  static Optional<Finding> of(Citation citation, Optional<LocalDate> planDay) {
    @Nullable LocalDate day = citation.day();
    if (!citation.impossibleDay().isEmpty()) {
      return finding(
          citation,
          Severity.ERROR,
          Message.of("citations.impossible-day", citation.code(), citation.impossibleDay()));
    }
    Integer year = citation.yearInNumber();
    if (year != null && day != null && year != day.getYear()) {
      return finding(
          citation,
          Severity.ERROR,
          Message.of("citations.year-against-day", citation.code(), year, day));
    }
    if (day != null && !citation.own() && planDay.isPresent() && day.isAfter(planDay.get())) {
      return finding(
          citation,
          Severity.ERROR,
          Message.of("citations.later-than-plan", citation.code(), day, planDay.get()));
    }
    if (!typeFits(citation)) {
      return finding(
          citation,
          Severity.ERROR,
          Message.of("citations.type-against-symbol", citation.type(), citation.code()));
    }
    return issuerFits(citation)
        ? Optional.empty()
        : finding(
            citation,
            Severity.WARNING,
            Message.of("citations.issuer-against-symbol", citation.code(), citation.issuer()));
  }

  private static boolean typeFits(Citation citation) {
    List<String> types = TYPES.get(citation.kindKey());
    boolean open = citation.type().isEmpty() || citation.type().equals("văn bản");
    return open || types == null || types.contains(citation.type());
  }

  /** True unless the issuer named in words cannot be the one in the symbol. */
  static boolean issuerFits(Citation citation) {
    List<String> words = ISSUERS.get(citation.issuerKey());
    if (words == null || citation.issuer().isEmpty()) {
      return true;
    }
    String issuer = Words.issuer(citation.issuer()).toLowerCase(Locale.ROOT);
    boolean primeMinister = issuer.startsWith("thủ tướng");
    if (citation.issuerKey().equals("CP")) {
      return issuer.contains("chính phủ") && !primeMinister;
    }
    // The chairman signs for the committee; his title alone does not name it.
    boolean chairman = citation.issuer().toLowerCase(Locale.ROOT).startsWith("chủ tịch");
    return chairman || words.stream().anyMatch(issuer::contains);
  }

  private static Optional<Finding> finding(Citation citation, Severity severity, Message message) {
    return Optional.of(
        Finding.ofText(
            Finding.Code.CITATION, severity, citation.code(), null, message, citation.place()));
  }
}
