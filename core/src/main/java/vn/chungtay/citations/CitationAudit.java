package vn.chungtay.citations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.chungtay.acts.Acts;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.DocumentAudit;
import vn.chungtay.annexes.Finding;
import vn.chungtay.citations.Likeness.Conflict;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.values.Message;

/** Citations of a document against each other, against the calendar, and against themselves. */
public final class CitationAudit implements DocumentAudit {
  private static final int MOST_COMPARED = 400;

  private final Supplier<Acts> acts;

  /** Against the acts shipped with the program. */
  public CitationAudit() {
    this.acts = Acts::shipped;
  }

  /** Against {@code acts}. */
  public CitationAudit(Acts acts) {
    this.acts = () -> acts;
  }

  /** A plan is later than the acts it cites: without a day of its own that is its least day. */
  private static Optional<LocalDate> latest(List<Citation> all) {
    return all.stream().flatMap(each -> each.date().stream()).max(Comparator.naturalOrder());
  }

  @Override
  public List<Finding> audit(SourceDocument document, List<Annex> annexes) {
    return audit(Citations.in(document));
  }

  /** The findings, in the order of the citations. */
  public List<Finding> audit(Citations citations) {
    if (citations.all().isEmpty()) {
      return List.of();
    }
    Map<String, Variant> variants = variants(citations.all());
    Map<Citation, Finding> found = new HashMap<>();
    List<Variant> list = new ArrayList<>(variants.values());
    List<Variant> compared = list.subList(0, Math.min(MOST_COMPARED, list.size()));
    Set<String> told = new LinkedHashSet<>();
    Set<Citation> inConflict = new HashSet<>();
    for (int i = 0; i < compared.size(); i++) {
      for (int j = i + 1; j < compared.size(); j++) {
        Optional<Conflict> conflict =
            Likeness.between(compared.get(i).first, compared.get(j).first);
        if (conflict.isPresent()) {
          tell(compared.get(i), compared.get(j), conflict.get(), told, found);
          inConflict.add(compared.get(i).first);
          inConflict.add(compared.get(j).first);
        }
      }
    }
    KnownActs known =
        new KnownActs(acts.get(), citations.planDay().or(() -> latest(citations.all())));
    for (Variant variant : list) {
      if (!inConflict.contains(variant.first)) {
        SelfCheck.of(variant.first, citations.planDay())
            .or(() -> known.check(variant.first))
            .ifPresent(finding -> found.put(variant.first, finding));
      }
    }
    SymbolSpelling.check(compared.stream().map(each -> each.first).toList())
        .forEach(found::putIfAbsent);
    return citations.all().stream().distinct().filter(found::containsKey).map(found::get).toList();
  }

  /** One manner of citing, with how often it is used. */
  private static final class Variant {
    final Citation first;
    int times = 1;

    Variant(Citation first) {
      this.first = first;
    }

    /** The symbol fits the issuer named: tells which of two forms is right when both are equal. */
    boolean fits() {
      return SelfCheck.issuerFits(first);
    }
  }

  private static Map<String, Variant> variants(List<Citation> all) {
    Map<String, Variant> variants = new LinkedHashMap<>();
    for (Citation each : all) {
      String key =
          each.number()
              + "/"
              + each.yearInNumber()
              + "/"
              + each.symbol()
              + "|"
              + each.date().map(LocalDate::toString).orElse(each.impossibleDay())
              + "|"
              + Words.issuer(each.issuer())
              + "|"
              + each.type();
      Variant known = variants.get(key);
      if (known == null) {
        variants.put(key, new Variant(each));
      } else {
        known.times++;
      }
    }
    return variants;
  }

  private static void tell(
      Variant a, Variant b, Conflict conflict, Set<String> told, Map<Citation, Finding> found) {
    Variant odd = isOdd(a, b) ? a : b;
    Variant usual = odd == a ? b : a;
    boolean dated = conflict.difference() == Likeness.Difference.DATE;
    boolean issued = conflict.difference() == Likeness.Difference.ISSUER;
    String oddForm = form(odd.first, dated, issued);
    String usualForm = form(usual.first, dated, issued);
    if (!told.add(conflict.difference() + oddForm + "|" + usualForm)
        || found.containsKey(odd.first)) {
      return;
    }
    Message message =
        Message.of(
            "citations.two-ways",
            written(odd.first, dated, issued),
            written(usual.first, dated, issued),
            Message.of(conflict.difference().key()));
    found.put(
        odd.first,
        Finding.ofText(
            Finding.Code.CITATION,
            conflict.severity(),
            oddForm,
            usualForm,
            message,
            odd.first.place()));
  }

  /** The odd one of two: used less often, else not fitting its issuer, else the later one. */
  private static boolean isOdd(Variant a, Variant b) {
    if (a.fits() != b.fits()) {
      return b.fits();
    }
    return a.times < b.times;
  }

  private static String form(Citation citation, boolean dated, boolean issued) {
    String form = citation.code();
    if (dated && citation.day() != null) {
      LocalDate day = citation.day();
      form +=
          String.format(
              Locale.ROOT,
              " ngày %02d/%02d/%d",
              day.getDayOfMonth(),
              day.getMonthValue(),
              day.getYear());
    }
    return issued ? form + " của " + citation.issuer() : form;
  }

  private static Message written(Citation citation, boolean dated, boolean issued) {
    if (dated && citation.day() != null) {
      return Message.of("citations.code-and-day", citation.code(), citation.day());
    }
    return issued
        ? Message.of("citations.code-and-issuer", citation.code(), citation.issuer())
        : Message.of("citations.code", citation.code());
  }
}
