package vn.chungtay.plans;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Paragraph;

/**
 * The text of a plan laid out by its parts, as official plans are written: number and day at the
 * head, citations, parts numbered I, II…, recipients and signature at the foot. Every paragraph
 * goes somewhere: what is not recognised stays with the part before it.
 *
 * @param firstYear null where the title names no year
 * @param lastYear null where the title names no year
 */
public record PlanReading(
    PlanHead head,
    String title,
    @Nullable Integer firstYear,
    @Nullable Integer lastYear,
    List<PlanItem> items) {
  private static final Pattern NUMBER = Pattern.compile("^Số\\s*:\\s*(\\d*)\\s*(/[\\p{L}\\d-]+)?");
  private static final Pattern DAY =
      Pattern.compile(
          "^([\\p{L} .-]{2,40}),\\s*ngày\\s*(\\d{1,2})\\s*tháng\\s*(\\d{1,2})\\s*năm\\s*(\\d{4})");
  private static final Pattern PART = Pattern.compile("^([IVX]{1,5})[.)]\\s*(.+)$");
  private static final Pattern HEADING =
      Pattern.compile("^(\\d{1,2}(\\.\\d{1,2})*)[.)]\\s+(.{3,160})$");
  private static final Pattern YEARS =
      Pattern.compile("(?:giai đoạn|từ năm)\\s*(\\d{4})\\s*(?:-|–|đến(?: năm)?)\\s*(\\d{4})");
  private static final Pattern YEAR = Pattern.compile("năm\\s*(\\d{4})");
  private static final Pattern CITING =
      Pattern.compile("^(Căn cứ|Thực hiện (các |Kế hoạch|Nghị|Quyết|Chương)).*");
  private static final Pattern AUTHORITY = Pattern.compile("^(TM|KT|TL|TUQ|Q)\\.\\s*.+");

  /** Reads paragraphs in the order of the document. */
  public static PlanReading of(List<Paragraph> paragraphs) {
    Reader reader = new Reader();
    for (Paragraph paragraph : paragraphs) {
      for (String line : paragraph.text().lines().toList()) {
        String bare = bare(line);
        if (!bare.isEmpty()) {
          reader.read(bare);
        }
      }
    }
    return reader.done();
  }

  /** Words without the marks that plain-text copies of documents carry. */
  private static String bare(String line) {
    return line.replaceAll("^#+\\s*", "").replace("**", "").replace("*", "").strip();
  }

  private static String plain(String words) {
    return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd');
  }

  /** Reads line by line; what stands open is where the next line belongs. */
  private static final class Reader {
    private final List<PlanItem> items = new ArrayList<>();
    private final List<String> title = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private final List<String> signature = new ArrayList<>();
    private String number = "";
    private String place = "";
    private @Nullable LocalDate day;
    private String issuingBody = "";
    private boolean titleOpen;
    private boolean begun;
    private boolean signing;
    private PlanPart part = PlanPart.LEGAL_BASIS;
    private String heading = "";

    void read(String line) {
      if (!begun && head(line)) {
        return;
      }
      Matcher ofPart = PART.matcher(line);
      if (ofPart.matches() && isCapitals(ofPart.group(2))) {
        begin(partOf(ofPart.group(2)), "");
        begun = true;
      } else if (plain(line).startsWith("noi nhan")) {
        begin(PlanPart.RECIPIENT, "");
        begun = true;
      } else if (begun && (AUTHORITY.matcher(line).matches() || signing)) {
        signing = true;
        signature.add(line);
      } else {
        text(line);
      }
    }

    private boolean head(String line) {
      Matcher ofNumber = NUMBER.matcher(line);
      if (number.isEmpty() && ofNumber.find()) {
        String symbol = ofNumber.group(2) == null ? "" : ofNumber.group(2);
        number = ofNumber.group(1) + symbol;
        return true;
      }
      Matcher ofDay = DAY.matcher(line);
      if (day == null && ofDay.find()) {
        place = ofDay.group(1).strip();
        day = day(ofDay);
        return true;
      }
      String words = plain(line);
      if (words.equals("ke hoach") || words.equals("quyet dinh")) {
        titleOpen = title.isEmpty();
        return true;
      }
      if (title.isEmpty() && issuingBody.isEmpty() && words.matches("^(uy ban nhan dan|ubnd) .*")) {
        issuingBody = line;
        return true;
      }
      if (titleOpen && (title.isEmpty() || !CITING.matcher(line).matches())) {
        title.add(line);
        return true;
      }
      titleOpen = false;
      return false;
    }

    private static @Nullable LocalDate day(Matcher found) {
      try {
        return LocalDate.of(
            Integer.parseInt(found.group(4)),
            Integer.parseInt(found.group(3)),
            Integer.parseInt(found.group(2)));
      } catch (DateTimeException e) {
        return null; // 31 tháng 2: the document's own slip; the day stays unknown
      }
    }

    private void text(String line) {
      Matcher ofHeading = HEADING.matcher(line);
      if (part == PlanPart.LEGAL_BASIS || part == PlanPart.RECIPIENT) {
        flush();
        body.append(line);
      } else if (ofHeading.matches()) {
        begin(part, line);
      } else {
        if (body.length() > 0) {
          body.append('\n');
        }
        body.append(line);
      }
    }

    private void begin(PlanPart next, String words) {
      flush();
      part = next;
      heading = words;
    }

    private void flush() {
      if (body.length() > 0 || !heading.isEmpty()) {
        items.add(
            new PlanItem(UUID.randomUUID(), part, items.size() + 1, heading, body.toString()));
      }
      body.setLength(0);
      heading = "";
    }

    PlanReading done() {
      flush();
      String words = String.join(" ", title);
      Matcher years = YEARS.matcher(words);
      Matcher year = YEAR.matcher(words);
      @Nullable Integer first = null;
      @Nullable Integer last = null;
      if (years.find()) {
        first = Integer.valueOf(years.group(1));
        last = Integer.valueOf(years.group(2));
      } else if (year.find()) {
        first = Integer.valueOf(year.group(1));
        last = first;
      }
      return new PlanReading(foot(), words, first, last, List.copyOf(items));
    }

    private PlanHead foot() {
      List<String> authorities =
          signature.stream().filter(line -> AUTHORITY.matcher(line).matches()).toList();
      List<String> others =
          signature.stream().filter(line -> !AUTHORITY.matcher(line).matches()).toList();
      String title = others.stream().filter(PlanReading::isCapitals).findFirst().orElse("");
      String signer =
          others.stream()
              .filter(line -> !isCapitals(line) && line.matches("[\\p{L} ]{4,40}"))
              .findFirst()
              .orElse("");
      return new PlanHead(
          number, day, place, "", issuingBody, String.join("\n", authorities), title, signer);
    }
  }

  private static boolean isCapitals(String words) {
    long letters = words.chars().filter(Character::isLetter).count();
    long capitals = words.chars().filter(Character::isUpperCase).count();
    return letters > 0 && capitals * 10 >= letters * 8;
  }

  /** Which part a Roman heading opens, by the words that offices use for it. */
  private static PlanPart partOf(String words) {
    String plain = plain(words);
    if (plain.contains("kinh phi") || plain.contains("nguon von")) {
      return PlanPart.MONEY;
    }
    if (plain.contains("to chuc thuc hien")) {
      return PlanPart.DUTY_TEXT;
    }
    if (plain.contains("bao cao")) {
      return PlanPart.REPORTING;
    }
    if (plain.contains("muc tieu") || plain.contains("muc dich") || plain.contains("chi tieu")) {
      return PlanPart.OBJECTIVE;
    }
    if (plain.contains("doi tuong") || plain.contains("pham vi")) {
      return PlanPart.SUBJECT;
    }
    if (plain.contains("giai phap") && !plain.contains("nhiem vu")) {
      return PlanPart.SOLUTION;
    }
    return PlanPart.CONTENT;
  }
}
