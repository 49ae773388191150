package vn.chungtay.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.chungtay.values.Language;

/** Books made from files without a database, and the problems files have. */
public final class Telling {
  private Telling() {}

  static AreaBook sample() {
    return book(AreaSample.files());
  }

  /** The book of these files, which must be without fault. */
  public static AreaBook book(List<SourceFile> files) {
    List<ImportProblem> problems = new ArrayList<>();
    AreaBook book = book(files, problems);
    assertThat(problems.stream().map(p -> p.text(Language.EN))).isEmpty();
    return book;
  }

  static List<String> problems(SourceFile... files) {
    List<ImportProblem> problems = new ArrayList<>();
    book(List.of(files), problems);
    return problems.stream().map(p -> p.text(Language.EN)).toList();
  }

  private static AreaBook book(List<SourceFile> files, List<ImportProblem> problems) {
    List<SourceRows> rows = files.stream().map(f -> SourceReader.read(f, problems)).toList();
    AtomicLong ids = new AtomicLong();
    Timeline.Told told = Timeline.of(rows, List.of(), problems);
    return new AreaBook(Changes.between(Stored.EMPTY, told, ids::incrementAndGet).wanted());
  }
}
