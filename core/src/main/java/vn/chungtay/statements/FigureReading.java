package vn.chungtay.statements;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;
import vn.chungtay.statements.PovertyWords.Mention;
import vn.chungtay.statements.Statement.Kind;
import vn.chungtay.statements.Statement.Scope;
import vn.chungtay.statements.Statement.Sense;
import vn.chungtay.statements.Statement.Subject;
import vn.chungtay.statements.Tail.Mark;

/** Decides what one percentage or fraction of a sentence says. */
final class FigureReading {
  private static final Pattern FOLLOWS_A_RATE =
      Pattern.compile(
          "^\\s*(?:$|[,;:.()\"”\\]/\\d-]|(?:vào|so|và|trở|tổng số hộ|số hộ|mỗi|hàng|hằng|bình quân|trong"
              + "|theo|năm|tại|ở|đến|tới|cuối|nhưng|giảm|tương|với|hoặc|là|thì|trên địa bàn|hộ nghèo|tỷ lệ hộ"
              + "|hộ cận nghèo|để|từ|nhằm|góp phần|xuống|còn|toàn|đối với|khi|do|như|cao hơn"
              + "|thấp hơn|bằng|tính|của|phấn đấu|riêng|một|hộ dân|tổng số|các xã|các huyện|những xã"
              + "|xã có|huyện có|đơn vị|trên tổng số|giai đoạn|hết|tăng|số còn lại)(?!\\p{L}))");
  private static final Pattern OF_NUMBER =
      Pattern.compile("^\\s*(?:trên )?(?:tổng )?số (?:lượng )?hộ (?:cận )?nghèo");

  /** "số hộ nghèo giảm 40%": a share of the households, no points of a rate. */
  private static final Pattern NUMBER_FALLS =
      Pattern.compile(
          "(?:^|[^\\p{L}])số (?:lượng )?hộ (?:cận )?nghèo[^,;:%]{0,80}giảm[^,;:%]{0,60}$");

  private static final Pattern HOUSEHOLDS_FOLLOW =
      Pattern.compile("^\\s*(?:tỷ lệ )?hộ (?:cận )?nghèo");
  private static final Pattern GROUP_ACTS =
      Pattern.compile(
          "^\\s*hộ (?:cận )?nghèo(?:,? (?:và )?hộ (?:cận )?nghèo)*,?(?: hộ mới thoát nghèo)? (?:có|được|thuộc|đủ"
              + "|tham gia|tiếp cận|sử dụng|là|trong độ|đều|dân tộc|không|còn|chưa|thoát)");
  private static final Pattern ACTS =
      Pattern.compile(
          "^ (?:thiếu|tiếp cận|sử dụng|tham gia|vay|chưa|đang|sống|thụ hưởng|hưởng|đăng ký|dùng|biết|đủ"
              + "|thoát|tái nghèo|mới|phát sinh|có (?!tỷ lệ|khoảng)\\p{L}|không (?!quá|vượt|cao|thấp|còn)\\p{L}"
              + "|được (?!giảm|kéo|hạ|đưa|duy trì)\\p{L})");
  private static final Pattern NOUN_OF_CUT =
      Pattern.compile("(?:tỷ lệ|mức|tốc độ|chỉ tiêu) giảm (?:tỷ lệ )?(?:hộ |cận )*nghèo");
  private static final Pattern FALLS = Pattern.compile("giảm(?! nghèo)");
  private static final Pattern FIXED =
      Pattern.compile("nghèo cứng|không có khả năng lao động|bảo trợ xã hội");
  private static final Pattern SMALL_WORDS =
      Pattern.compile(
          "(?:[\\s,:;.()–—+/-]|\\d|(?:đến|tới|cuối|hết|năm|vào|và|phấn|đấu|thì|là|còn|xuống|giảm|khoảng"
              + "|bình|quân|mỗi|hàng|hằng|các|giai|đoạn|từ|trong|đó|tiếp|theo|tục|riêng|kế|hoạch"
              + "|ước|dự|kiến|đầu|kỳ|tương|ứng|với|toàn|huyện|tỉnh|xã|phường|thị|trấn|thành|phố|khu"
              + "|vực|nông|thôn|đặc|biệt|khó|khăn|dân|tộc|thiểu|số|miền|núi|vùng|bãi|ngang|ven|biển"
              + "|đối|của|cao|hơn|mức|chung|tháng|ngày|đưa|tỷ|lệ|như|sau|so|cùng|trên|dưới|phần|nghèo|cận|chiếm|hộ|lại|đương|đạt|về|đã|thêm)"
              + "(?!\\p{L}))*+");

  private final PlanFrame frame;

  FigureReading(PlanFrame frame) {
    this.frame = frame;
  }

  /** What the reader of a sentence remembers from figure to figure. */
  static final class Memory {
    Subject subject = Subject.OTHER;
    boolean level;
    boolean cut;
    boolean yearly;
    Scope scope = Scope.WHOLE;
    String areaLevel = "";
    String unitName = "";
    @Nullable Kind lastCount;
    @Nullable TimeMark time;

    void forgetVerb() {
      level = false;
      cut = false;
    }
  }

  Statement percent(Clause clause, Figure figure, Memory memory, String sentence, Place place) {
    Tail tail = Tail.of(clause.left());
    Mention mention = PovertyWords.last(clause.left());
    if (isFloor(clause, tail)) {
      return builder(figure, clause, memory, sentence, place)
          .kind(Kind.FLOOR)
          .subject(Subject.POOR)
          .build();
    }
    boolean cut = isCut(clause, tail, figure, memory, mention);
    Subject subject = subject(clause, mention, cut, memory);
    memory.subject = subject;
    TimeMark own = clause.ownTime();
    memory.time = clause.leftTimes().isEmpty() ? memory.time : last(clause);
    Builder built =
        builder(figure, clause, memory, sentence, place)
            .subject(subject)
            .sense(sense(tail, clause));
    if (subject == Subject.OTHER) {
      return built.kind(Kind.OTHER_TARGET).build();
    }
    memory.yearly |= tail.has(Mark.YEARLY) || saysYearly(clause.left());
    built.average(tail.has(Mark.AVERAGE) || saysAverage(clause.left()));
    if (cut) {
      memory.forgetVerb();
      memory.cut = true;
      return cut(built, clause, figure, memory, own);
    }
    boolean backwards = figure.low().compareTo(figure.high()) > 0;
    boolean level = !backwards && isLevel(tail, mention, clause, memory);
    memory.forgetVerb();
    memory.level = level;
    boolean starts = tail.has(Mark.FROM);
    TimeMark time = own != null || starts ? own : memory.time;
    Kind kind = starts && time == null ? Kind.START_RATE : Kind.RATE;
    return built.kind(level ? kind : Kind.NOT_UNDERSTOOD).reach(time, starts).build();
  }

  private static boolean isFloor(Clause clause, Tail tail) {
    String near = clause.left().substring(Math.max(0, clause.left().length() - 60));
    return FIXED.matcher(near).find()
        && PovertyWords.last(clause.left()).rate()
        && (tail.has(Mark.ABOUT) || tail.has(Mark.LEVEL) || tail.has(Mark.BARE_LEVEL));
  }

  private static TimeMark last(Clause clause) {
    return clause.leftTimes().get(clause.leftTimes().size() - 1);
  }

  private static boolean saysYearly(String left) {
    return left.contains("mỗi năm") || left.contains("hàng năm") || left.contains("hằng năm");
  }

  private static boolean saysAverage(String left) {
    return left.contains("bình quân") && PovertyWords.scope(left) != Scope.ABOVE_AVERAGE;
  }

  private static boolean isCut(
      Clause clause, Tail tail, Figure figure, Memory memory, Mention mention) {
    if (NOUN_OF_CUT.matcher(clause.left()).find()) {
      return true;
    }
    if (tail.has(Mark.LEVEL) && !figure.yearly()) {
      return false;
    }
    if (tail.has(Mark.CUT)) {
      return !(tail.has(Mark.FROM) && fallsTo(clause.right(), figure));
    }
    if (tail.has(Mark.FROM) && fallsTo(clause.right(), figure)) {
      return false;
    }
    boolean falls = FALLS.matcher(clause.left()).find();
    boolean fallsByYear = figure.yearly() && clause.left().contains("giảm nghèo");
    return falls || fallsByYear || (mention.start() < 0 && memory.cut && !clause.broken());
  }

  /** "giảm từ 7,7% xuống còn …": the first figure is where the fall starts. */
  private static boolean fallsTo(String right, Figure figure) {
    boolean fallingRange = figure.isRange() && figure.low().compareTo(figure.high()) > 0;
    return fallingRange || (!right.contains(";") && Tail.of(right).has(Mark.LEVEL));
  }

  private static boolean isLevel(Tail tail, Mention mention, Clause clause, Memory memory) {
    if (tail.has(Mark.LEVEL) || tail.has(Mark.FROM)) {
      return true;
    }
    if (mention.start() < 0) {
      return memory.level;
    }
    if (clause.left().startsWith("tăng", mention.end() + 1)) {
      return false;
    }
    int distance = clause.left().length() - mention.end();
    return (mention.rate() && distance < 60)
        || (tail.has(Mark.BARE_LEVEL) && (mention.rate() || mention.firm()));
  }

  private static Subject subject(Clause clause, Mention mention, boolean cut, Memory memory) {
    String right = clause.right();
    boolean cutOfHouseholds =
        cut && HOUSEHOLDS_FOLLOW.matcher(right).find() && !GROUP_ACTS.matcher(right).find();
    if (cutOfHouseholds || (cut && OF_NUMBER.matcher(right).find())) {
      return PovertyWords.last(right.substring(0, Math.min(40, right.length()))).subject();
    }
    boolean groupFollows =
        !FOLLOWS_A_RATE.matcher(right).find() || GROUP_ACTS.matcher(right).find();
    if (groupFollows
        || PovertyWords.endsInOtherRate(clause.left())
        || (clause.unitName().isEmpty() && PovertyWords.endsInCondition(clause.left()))) {
      return Subject.OTHER;
    }
    if (mention.start() >= 0 && ACTS.matcher(clause.left().substring(mention.end())).find()) {
      return Subject.OTHER;
    }
    if (mention.start() >= 0) {
      return mention.owner() && !mention.firm() ? Subject.OTHER : mention.subject();
    }
    if (cut && clause.left().contains("giảm nghèo")) {
      return Subject.POOR;
    }
    String own = clause.unitName().isEmpty() ? "" : Sentences.lower(clause.unitName());
    boolean continues = SMALL_WORDS.matcher(clause.left().replace(own, "")).matches();
    return continues ? memory.subject : Subject.OTHER;
  }

  private Statement cut(
      Builder built, Clause clause, Figure figure, Memory memory, @Nullable TimeMark own) {
    TimeMark time = own != null ? own : memory.time;
    TimeMark since = clause.since();
    boolean numberFalls =
        NUMBER_FALLS.matcher(clause.left()).find()
            && !clause.left().contains("tỷ lệ")
            && !clause.right().stripLeading().startsWith("điểm")
            && !figure.yearly()
            && !memory.yearly;
    if (numberFalls
        || OF_NUMBER.matcher(clause.right()).find()
        || (HOUSEHOLDS_FOLLOW.matcher(clause.right()).find()
            && !clause.right().stripLeading().startsWith("tỷ lệ")
            && clause.right().contains("so với"))) {
      return built.kind(Kind.SHARE_CUT).span(time, since).build();
    }
    if (figure.yearly() || memory.yearly) {
      return built
          .kind(Kind.CUT_A_YEAR)
          .span(Objects.equals(time, since) ? null : time, since)
          .build();
    }
    boolean periodOrSince = since != null || (time != null && time.isPeriod());
    if (!periodOrSince && time == null && frame.isOneYear()) {
      return built.kind(Kind.CUT_A_YEAR).years(null, frame.last()).build();
    }
    if (!periodOrSince && time != null && !reaches(clause, time)) {
      return built.kind(Kind.CUT_A_YEAR).years(time.to() - 1, time.to()).build();
    }
    return periodOrSince
        ? built.kind(Kind.CUT_OVER).span(time, since).build()
        : built.kind(Kind.NOT_UNDERSTOOD).build();
  }

  /** "đến năm 2025" names the end of a period, "năm 2025" the year itself. */
  private static boolean reaches(Clause clause, TimeMark time) {
    int from = clause.left().lastIndexOf(String.valueOf(time.to()));
    String before = from < 0 ? "" : clause.left().substring(Math.max(0, from - 16), from);
    return before.contains("đến") || before.contains("tới");
  }

  static Sense sense(Tail tail, Clause clause) {
    String right = clause.right().stripLeading();
    if (tail.has(Mark.AT_MOST) || right.startsWith("trở xuống")) {
      return Sense.AT_MOST;
    }
    int near = Math.min(40, right.length());
    if (tail.has(Mark.AT_LEAST) || right.substring(0, near).contains("trở lên")) {
      return Sense.AT_LEAST;
    }
    return tail.has(Mark.ABOUT) ? Sense.ABOUT : Sense.EXACT;
  }

  Statement fraction(Clause clause, Figure figure, Memory memory, String sentence, Place place) {
    Tail tail = Tail.of(clause.left());
    String right = clause.right().substring(0, Math.min(60, clause.right().length()));
    Mention after = PovertyWords.last(right);
    Mention before = PovertyWords.last(clause.left());
    Subject subject = after.start() >= 0 && after.start() < 12 ? after.subject() : before.subject();
    boolean falls = tail.has(Mark.CUT) || FALLS.matcher(clause.left()).find();
    TimeMark own = clause.ownTime();
    memory.time = clause.leftTimes().isEmpty() ? memory.time : last(clause);
    Kind kind = falls && subject != Subject.OTHER ? Kind.SHARE_CUT : Kind.OTHER_TARGET;
    return builder(figure, clause, memory, sentence, place)
        .kind(kind)
        .subject(subject)
        .sense(sense(tail, clause))
        .span(own == null ? memory.time : own, clause.since())
        .build();
  }

  /** A clause that names neither households nor an area goes on with those of the one before. */
  Builder builder(Figure figure, Clause clause, Memory memory, String sentence, Place place) {
    BigDecimal low = figure.low().min(figure.high());
    BigDecimal high = figure.low().max(figure.high());
    Builder built = new Builder(low, high, figure.decimals(), sentence, place);
    String level = PovertyWords.areaLevel(clause.left());
    String unit = clause.unitName();
    Scope scope = PovertyWords.scope(clause.left());
    if (scope == Scope.WHOLE && frame.isAbove(level)) {
      scope = Scope.OTHER_AREA;
    }
    boolean named = PovertyWords.last(clause.left()).start() >= 0 || !level.isEmpty();
    if (named || scope != Scope.WHOLE || !unit.isEmpty()) {
      memory.scope = scope;
      memory.areaLevel = unit.isEmpty() ? level : clause.unitLevel();
      memory.unitName = unit;
    }
    return built.scope(memory.scope).area(memory.areaLevel, memory.unitName);
  }
}
