package vn.chungtay.statements;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;
import vn.chungtay.statements.FigureReading.Memory;
import vn.chungtay.statements.PovertyWords.Mention;
import vn.chungtay.statements.Statement.Kind;
import vn.chungtay.statements.Statement.Subject;
import vn.chungtay.statements.Tail.Mark;

/** Decides what a number of households says: they leave poverty, they remain poor, or neither. */
final class CountReading {
  private static final Pattern ESCAPES =
      Pattern.compile(
          "^ (?:(?:cận )?nghèo )?(?:(?:được|vươn lên|sẽ|đã) )*thoát (?:khỏi )?(?:cận )?nghèo(?!\\p{L})");
  private static final Pattern POOR_FOLLOWS =
      Pattern.compile("^ (?:gia đình )?(?:cận )?nghèo(?!\\p{L})");
  private static final Pattern ENDS_THE_PHRASE =
      Pattern.compile(
          "^ (?:gia đình )?(?:cận )?nghèo(?: đa chiều)?\\s?(?:$|[,.;:()/]|(?:chiếm|so với|vào|cuối|đến|trên|toàn|theo"
              + "|tại|và|trong|giảm|hàng|hằng|mỗi|năm|với|tương ứng|xuống|còn|tăng|một)(?!\\p{L}))");
  private static final Pattern SERVES =
      Pattern.compile(
          "(?:hỗ trợ|giúp đỡ|giúp|cho|xây|sửa chữa|cấp|vay|tặng|đến với|của)(?: \\p{L}+){0,3}$");

  private static final Pattern ALL_BEFORE =
      Pattern.compile(
          "(?:toàn \\p{L}{2,6}(?: \\p{L}{2,6})? (?:hiện )?có(?: tổng số)?|tổng số hộ(?: dân(?: cư)?| gia đình)?"
              + "(?: (?:toàn|của|trên địa bàn) \\p{L}{2,6}(?: \\p{L}{2,6})?)?(?: (?:cuối )?năm \\d{4})?(?: là|:| có)) $");
  private static final Pattern ALL_AFTER =
      Pattern.compile("^ ?(?:dân(?: cư)?|gia đình)?\\s?(?:[,;.(]|trong đó|với)");
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?:^|[,;:(+–-]|trong đó|gồm|có|(?:19|20)\\d\\d|toàn \\p{L}{2,6}|tổng số|số)$");
  private static final Pattern ONLY_SMALL_WORDS =
      Pattern.compile(
          "(?:[\\s,:(]|\\d|[/.]|(?:là|có|còn|lại|gồm|tổng|số|năm|cuối|đầu|đến|hết|ngày|tháng|thời|điểm"
              + "|toàn|huyện|tỉnh|xã|phường|thị|trấn|thành|phố|của|trên|địa|bàn|khoảng|đa|chiều)"
              + "(?!\\p{L}))*+");

  private final FigureReading figures;

  CountReading(FigureReading figures) {
    this.figures = figures;
  }

  Optional<Statement> households(
      Clause clause, Figure figure, Memory memory, String sentence, Place place) {
    Tail tail = Tail.of(clause.left());
    Mention mention = PovertyWords.last(clause.left());
    memory.time = clause.leftTimes().isEmpty() ? memory.time : lastTime(clause);
    boolean escapes = escapes(clause, tail);
    boolean goesOn = mention.start() < 0 && (goesOn(tail, memory) || fallsOn(tail, memory));
    if (isAll(clause)) {
      return all(clause, figure, memory, sentence, place);
    }
    boolean concerns = POOR_FOLLOWS.matcher(clause.right()).find() || mention.start() >= 0;
    if (!concerns && !escapes && !goesOn) {
      return Optional.empty();
    }
    boolean near =
        clause.right().startsWith(" cận nghèo") || clause.right().contains("thoát cận nghèo");
    boolean named = POOR_FOLLOWS.matcher(clause.right()).find() || escapes;
    Subject subject = named ? (near ? Subject.NEAR_POOR : Subject.POOR) : mention.subject();
    subject = goesOn && !named ? memory.subject : subject;
    Builder built =
        figures
            .builder(figure, clause, memory, sentence, place)
            .subject(subject)
            .sense(FigureReading.sense(tail, clause));
    TimeMark own = clause.ownTime();
    TimeMark time = own == null ? memory.time : own;
    boolean yearly =
        figure.yearly()
            || tail.has(Mark.YEARLY)
            || clause.left().contains("mỗi năm")
            || clause.left().contains("hàng năm")
            || clause.left().contains("hằng năm");
    Kind kind = kind(clause, tail, mention, escapes, yearly);
    if (kind == Kind.NOT_UNDERSTOOD && memory.lastCount == Kind.REMAIN) {
      kind = Kind.REMAIN;
    }
    boolean starts = tail.has(Mark.FROM) && Tail.of(clause.right()).has(Mark.LEVEL);
    boolean fallsOn = mention.start() < 0 && fallsOn(tail, memory);
    if (fallsOn) {
      kind = yearly ? Kind.LEAVE_A_YEAR : Kind.LEAVE;
    } else if (goesOn || starts || (!escapes && isNamedBefore(clause, mention, time))) {
      kind = starts && own == null ? Kind.OTHER_TARGET : Kind.REMAIN;
    }
    remember(memory, subject, kind);
    if (kind == Kind.LEAVE || kind == Kind.LEAVE_A_YEAR) {
      TimeMark since = clause.since();
      return Optional.of(leave(built.kind(kind), time, since, clause));
    }
    return Optional.of(built.kind(kind).reach(time, false).build());
  }

  private static boolean isAll(Clause clause) {
    return ALL_BEFORE.matcher(clause.left()).find() && ALL_AFTER.matcher(clause.right()).find();
  }

  /** "Cuối năm 2021 toàn huyện có 40.182 hộ dân, trong đó …"; without a year it says nothing. */
  private Optional<Statement> all(
      Clause clause, Figure figure, Memory memory, String sentence, Place place) {
    TimeMark time = clause.ownTime() == null ? memory.time : clause.ownTime();
    boolean whole = clause.unitName().isEmpty();
    return time == null || !whole
        ? Optional.empty()
        : Optional.of(
            figures
                .builder(figure, clause, memory, sentence, place)
                .kind(Kind.HOUSEHOLDS)
                .subject(Subject.OTHER)
                .sense(FigureReading.sense(Tail.of(clause.left()), clause))
                .reach(time, false)
                .build());
  }

  /** "… từ 1.250 hộ năm 2021 xuống còn 600 hộ": the same households, later. */
  private static boolean goesOn(Tail tail, Memory memory) {
    return memory.lastCount == Kind.REMAIN && tail.has(Mark.LEVEL);
  }

  /** "… 1.250 hộ nghèo, giảm 90 hộ so với năm 2021". */
  private static boolean fallsOn(Tail tail, Memory memory) {
    return memory.lastCount == Kind.REMAIN && tail.has(Mark.CUT) && !tail.has(Mark.LEVEL);
  }

  /** "Hộ nghèo cuối năm 2021 là 1.250 hộ", "trong đó hộ nghèo 1.250 hộ". */
  private static boolean isNamedBefore(Clause clause, Mention mention, @Nullable TimeMark time) {
    if (mention.start() < 0 || mention.owner() || time == null) {
      return false;
    }
    String before = clause.left().substring(0, mention.start()).stripTrailing();
    String between = clause.left().substring(mention.end());
    return BEGINS.matcher(before).find()
        && ONLY_SMALL_WORDS.matcher(between).matches()
        && !POOR_FOLLOWS.matcher(clause.right()).find();
  }

  /** "1.250 hộ nghèo, chiếm tỷ lệ 2,35%": the rate that follows is of the same households. */
  private static void remember(Memory memory, Subject subject, Kind kind) {
    memory.subject = kind == Kind.OTHER_TARGET ? Subject.OTHER : subject;
    memory.level = kind == Kind.REMAIN;
    memory.cut = kind == Kind.LEAVE;
    memory.lastCount = kind;
  }

  private static Statement leave(
      Builder built, @Nullable TimeMark time, @Nullable TimeMark since, Clause clause) {
    TimeMark until =
        time != null && time.equals(since) && !clause.leftTimes().isEmpty()
            ? lastTime(clause)
            : time;
    return built.span(until != null && until.equals(since) ? null : until, since).build();
  }

  private static boolean escapes(Clause clause, Tail tail) {
    return ESCAPES.matcher(clause.right()).find() || tail.has(Mark.ESCAPED);
  }

  private static Kind kind(
      Clause clause, Tail tail, Mention mention, boolean escapes, boolean yearly) {
    boolean phraseEnds = ENDS_THE_PHRASE.matcher(clause.right()).find();
    boolean poorFollows = POOR_FOLLOWS.matcher(clause.right()).find();
    boolean falls = tail.has(Mark.CUT) && !tail.has(Mark.LEVEL);
    if (escapes || (falls && (phraseEnds || mention.firm()))) {
      return yearly ? Kind.LEAVE_A_YEAR : Kind.LEAVE;
    }
    if ((poorFollows && !phraseEnds) || SERVES.matcher(tail.head()).find()) {
      return Kind.OTHER_TARGET;
    }
    boolean level = tail.has(Mark.LEVEL) || tail.has(Mark.BARE_LEVEL) || tail.has(Mark.AT_MOST);
    if (level && (poorFollows || mention.firm() || mention.rate())) {
      return Kind.REMAIN;
    }
    return poorFollows ? Kind.NOT_UNDERSTOOD : Kind.OTHER_TARGET;
  }

  private static TimeMark lastTime(Clause clause) {
    return clause.leftTimes().get(clause.leftTimes().size() - 1);
  }
}
