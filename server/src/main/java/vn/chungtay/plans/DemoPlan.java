package vn.chungtay.plans;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.database.DemoData;

/**
 * The plan of Tân Yên for 2017-2020: the figures of the real annex with the faults that are really
 * in it, words of our own, and a signer who does not exist.
 */
@Component
class DemoPlan implements DemoData {
  private static final String TEXT = "tan-yen-plan.txt";
  private static final String ANNEX = "tan-yen-annex.csv";

  private final PlanTable plans;
  private final ContentTable contents;
  private final PlanAnnexTable annexes;
  private final SourceFileTable files;
  private final ActualTable actuals;
  private final PlanAnnexes audited;
  private final PlanRights rights;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  DemoPlan(
      PlanTable plans,
      ContentTable contents,
      PlanAnnexTable annexes,
      SourceFileTable files,
      ActualTable actuals,
      PlanAnnexes audited,
      PlanRights rights,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.plans = plans;
    this.contents = contents;
    this.annexes = annexes;
    this.files = files;
    this.actuals = actuals;
    this.audited = audited;
    this.rights = rights;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "plans-tan-yen";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public void load() {
    Optional<Long> area =
        jdbc.sql("select id from published.area where level = 'DISTRICT' and name = 'Tân Yên'")
            .query(Long.class)
            .optional();
    area.ifPresent(id -> transaction.executeWithoutResult(status -> load(id)));
  }

  private void load(long area) {
    PlanReading text = found(TEXT).text();
    Annex annex = found(ANNEX).annex().orElseThrow();
    int first = Objects.requireNonNull(text.firstYear());
    int last = Objects.requireNonNull(text.lastYear());
    long planId = plans.insertPlan(area, text.title(), first, last);
    PlanHead read = text.head();
    PlanHead head =
        new PlanHead(
            read.number(),
            read.day(),
            read.place(),
            "",
            read.issuingBody(),
            read.signingAuthority(),
            read.signingTitle(),
            "");
    long version = plans.insertVersion(planId, area, 1, head, "");
    text.items().forEach(item -> contents.saveItem(version, area, item));
    duties(first, last).forEach(duty -> contents.saveDuty(version, area, duty));
    files.save(version, area, ANNEX, bytes(ANNEX));
    annexes.save(version, area, annex, CellOrigin.IMPORTED);
    audited.audit(plans.find(planId).orElseThrow().current());
    results(planId, area, annex);
    rights.record("plan-created", area, "plan/" + planId, text.title());
  }

  /** Results of two years that nobody measured: made by a fixed rule, and marked as made up. */
  private void results(long planId, long area, Annex annex) {
    int row = 0;
    for (AnnexLine unit : annex.units()) {
      row++;
      for (int year : List.of(2017, 2018)) {
        long households = unit.value(year, Measure.HOUSEHOLDS).orElseThrow().longValue();
        long planned = unit.value(year, Measure.POOR).orElseThrow().longValue();
        long made = Math.max(0, planned + (row * 7 + year) % 13 - 6);
        result(planId, area, unit.name(), year, Measure.HOUSEHOLDS, households);
        result(planId, area, unit.name(), year, Measure.POOR, made);
      }
    }
  }

  private void result(long planId, long area, String unit, int year, Measure measure, long value) {
    String source = "Số liệu minh họa, không phải kết quả thật";
    actuals.save(planId, area, new Actual(unit, year, measure, BigDecimal.valueOf(value), source));
  }

  private static List<Duty> duties(int first, int last) {
    return List.of(
        new Duty(
            UUID.randomUUID(),
            1,
            "Phòng Lao động - Thương binh và Xã hội",
            DutyRole.LEADS,
            "Tổng hợp báo cáo 6 tháng gửi UBND tỉnh",
            LocalDate.of(last, 6, 20)),
        new Duty(
            UUID.randomUUID(),
            2,
            "Ủy ban nhân dân các xã, thị trấn",
            DutyRole.TAKES_PART,
            "Lập kế hoạch của xã, cộng lại đúng bằng chỉ tiêu của huyện",
            LocalDate.of(first, 7, 31)),
        new Duty(
            UUID.randomUUID(),
            3,
            "Ủy ban Mặt trận Tổ quốc huyện",
            DutyRole.TAKES_PART,
            "Giám sát việc rà soát hộ nghèo cuối năm",
            LocalDate.of(last, 12, 5)));
  }

  private static PlanImports.Found found(String name) {
    try {
      Path copy = Files.createTempFile("sample-", name.substring(name.lastIndexOf('.')));
      try {
        Files.write(copy, bytes(name));
        return PlanImports.read(copy, name).get();
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream stream = DemoPlan.class.getResourceAsStream("/sample/plans/" + name)) {
      return Objects.requireNonNull(stream).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
