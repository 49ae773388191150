package vn.chungtay.procedures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The procedures of review and the calendar of working days, as they ship. */
public final class ReviewProcedures {
  private final List<ReviewProcedure> procedures;
  private final WorkingDays calendar;

  private ReviewProcedures(List<ReviewProcedure> procedures, WorkingDays calendar) {
    this.procedures = List.copyOf(procedures);
    this.calendar = calendar;
  }

  /**
   * The procedures that ship with the program.
   *
   * @throws vn.chungtay.standards.YamlFault where a file is not as it should be
   */
  public static ReviewProcedures shipped() {
    return read(resource("reviews.yaml"), resource("working-days.yaml"));
  }

  /** Procedures and a calendar from the texts of two files. */
  static ReviewProcedures read(String procedures, String calendar) {
    return new ReviewProcedures(
        ProcedureReader.procedures(procedures), ProcedureReader.calendar(calendar));
  }

  /** The procedure of this kind that is in force on a day. */
  public Optional<ReviewProcedure> on(ReviewKind kind, LocalDate day) {
    return procedures.stream()
        .filter(each -> each.kind() == kind && each.period().contains(day))
        .findFirst();
  }

  /** All of them. */
  public List<ReviewProcedure> all() {
    return procedures;
  }

  /** The working days that are known. */
  public WorkingDays calendar() {
    return calendar;
  }

  private static String resource(String name) {
    try (InputStream file = ReviewProcedures.class.getResourceAsStream("/procedures/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
