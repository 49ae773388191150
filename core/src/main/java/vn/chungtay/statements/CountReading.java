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

  private final FigureReading figures;

  CountReading(FigureReading figures) {
    this.figures = figures;
  }

  Optional<Statement> households(
      Clause clause, Figure figure, Memory memory, String sentence, Place place) {
    Tail tail = Tail.of(clause.left());
    Mention mention = PovertyWords.last(clause.left());
    memory.time = clause.leftTimes().isEmpty() ? memory.time : lastTime(clause);
    boolean concerns = POOR_FOLLOWS.matcher(clause.right()).find() || mention.start() >= 0;
    boolean escapes = escapes(clause, tail);
    if (!concerns && !escapes) {
      return Optional.empty();
    }
    boolean near =
        clause.right().startsWith(" cận nghèo") || clause.right().contains("thoát cận nghèo");
    boolean named = POOR_FOLLOWS.matcher(clause.right()).find() || escapes;
    Subject subject = named ? (near ? Subject.NEAR_POOR : Subject.POOR) : mention.subject();
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
    remember(memory, subject, kind);
    if (kind == Kind.LEAVE || kind == Kind.LEAVE_A_YEAR) {
      TimeMark since = clause.since();
      return Optional.of(leave(built.kind(kind), time, since, clause));
    }
    return Optional.of(built.kind(kind).reach(time, false).build());
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
