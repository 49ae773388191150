package vn.chungtay.documents.official;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chungtay.documents.official.AnnexTable.Cell;
import vn.chungtay.documents.official.AnnexTable.Column;
import vn.chungtay.documents.official.AnnexTable.Kind;
import vn.chungtay.documents.official.AnnexTable.Row;
import vn.chungtay.documents.official.BoundFigure.CellAddress;
import vn.chungtay.documents.official.OfficialDocument.Head;
import vn.chungtay.documents.official.OfficialDocument.Signature;

/** The plan of Tân Yên district 2017-2020: the real figures of its annex, sentences of our own. */
final class TanYenPlan {
  static final int FIRST = 2015;
  static final int LAST = 2020;

  private TanYenPlan() {}

  static OfficialDocument plan() {
    return plan(false, annex());
  }

  /** The plan with other paragraphs. */
  static OfficialDocument of(List<Block> body) {
    return document(false, body, annex());
  }

  /** The plan with other paragraphs and no annex. */
  static OfficialDocument bare(List<Block> body) {
    OfficialDocument whole = document(false, body, annex());
    return new OfficialDocument(
        whole.head(),
        whole.typeName(),
        whole.summary(),
        List.of(),
        whole.legalBasis(),
        body,
        whole.signature(),
        whole.recipients(),
        List.of(),
        false);
  }

  /** The plan with so many sentences more. */
  static OfficialDocument longer(int paragraphs) {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      body.add(Block.of(Block.Kind.PARAGRAPH, "Đoạn thêm vào để văn bản dài ra."));
    }
    body.addAll(body());
    return document(false, body, annex());
  }

  /** The annex with its units several times. */
  static AnnexTable repeated(AnnexTable annex, int times) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      for (Row row : annex.rows()) {
        String key = i == times - 1 ? row.key() : row.key() + "#" + i;
        if (i == times - 1 || row.kind() == Kind.UNIT) {
          rows.add(new Row(key, row.kind(), row.number(), row.name(), row.cells(), row.sumOf()));
        }
      }
    }
    return new AnnexTable(
        annex.key(), annex.title(), "TT", "Đơn vị", annex.columns(), rows, List.of());
  }

  static OfficialDocument plan(boolean isDraft, AnnexTable annex) {
    return document(isDraft, body(), annex);
  }

  private static OfficialDocument document(boolean isDraft, List<Block> body, AnnexTable annex) {
    Head head =
        new Head(
            "",
            "Ủy ban nhân dân huyện Tân Yên",
            isDraft ? "" : "58",
            "KH-UBND",
            "Tân Yên",
            isDraft ? null : LocalDate.of(2017, 6, 5));
    return new OfficialDocument(
        head,
        "KẾ HOẠCH",
        "Thực hiện Chương trình mục tiêu quốc gia Giảm nghèo bền vững giai đoạn 2017 - 2020",
        List.of(),
        List.of(
            "Căn cứ Quyết định số 1722/QĐ-TTg ngày 02/9/2016 của Thủ tướng Chính phủ phê duyệt"
                + " Chương trình mục tiêu quốc gia Giảm nghèo bền vững giai đoạn 2016 - 2020",
            "Căn cứ Kế hoạch số 1088/KH-UBND ngày 11/4/2017 của Ủy ban nhân dân tỉnh Bắc Giang;"),
        body,
        new Signature(
            List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Nguyễn Văn Mẫu"),
        List.of(
            "UBND tỉnh (báo cáo)",
            "Sở Lao động - Thương binh và Xã hội",
            "Thường trực Huyện ủy, HĐND huyện",
            "Các cơ quan, đơn vị trực thuộc UBND huyện",
            "UBND các xã, thị trấn",
            "Lưu: VT, LĐTBXH"),
        List.of(annex),
        isDraft);
  }

  /** The same text, signed as minutes are: by a secretary and a chair. */
  static OfficialDocument minutes() {
    OfficialDocument whole = plan();
    Signature secretary = new Signature(List.of("THƯ KÝ"), "Lê Thị Thử");
    return new OfficialDocument(
        whole.head(),
        "BIÊN BẢN",
        whole.summary(),
        whole.addressees(),
        whole.legalBasis(),
        whole.body(),
        new Signature(List.of("CHỦ TỌA"), "Nguyễn Văn Mẫu", List.of(secretary)),
        whole.recipients(),
        whole.annexes(),
        false);
  }

  private static List<Block> body() {
    List<Block> body = new ArrayList<>();
    body.add(
        Block.of(
            Block.Kind.PARAGRAPH,
            "Ủy ban nhân dân huyện ban hành Kế hoạch giảm nghèo bền vững trên địa bàn huyện giai"
                + " đoạn 2017 - 2020 như sau:"));
    body.add(Block.of(Block.Kind.PART, "Mục đích, yêu cầu"));
    body.add(Block.of(Block.Kind.SECTION, "Mục đích"));
    body.add(
        Block.of(
            Block.Kind.PARAGRAPH,
            "Nâng cao đời sống của người nghèo, thu hẹp khoảng cách giữa các xã, thị trấn; bảo đảm"
                + " hộ nghèo được tiếp cận đầy đủ các dịch vụ xã hội cơ bản về y tế, giáo dục, nhà"
                + " ở, nước sạch và thông tin."));
    body.add(Block.of(Block.Kind.SECTION, "Yêu cầu"));
    body.add(
        Block.of(
            Block.Kind.BULLET,
            "Mỗi xã, thị trấn có kế hoạch riêng, phù hợp với chỉ tiêu được giao tại Phụ lục;"));
    body.add(
        Block.of(
            Block.Kind.BULLET,
            "Rà soát hằng năm dân chủ, công khai, đúng quy trình, đúng thời gian."));
    body.add(Block.of(Block.Kind.PART, "Mục tiêu, chỉ tiêu"));
    body.add(Block.of(Block.Kind.SECTION, "Mục tiêu chung"));
    body.add(
        Block.of(
            Block.Kind.PARAGRAPH,
            Run.words("Giảm tỷ lệ hộ nghèo toàn huyện từ "),
            Run.figure(BoundFigure.of(total(2016, "rate"))),
            Run.words("% năm 2016 xuống "),
            Run.figure(BoundFigure.of(total(2020, "rate"))),
            Run.words("% năm 2020. Đến hết năm 2020, toàn huyện giảm "),
            Run.figure(BoundFigure.fall(total(2016, "poor"), total(2020, "poor"))),
            Run.words(" hộ nghèo so với năm 2016. Đến hết năm 2020, toàn huyện còn "),
            Run.figure(BoundFigure.of(total(2020, "poor"))),
            Run.words(" hộ nghèo.")));
    body.add(Block.of(Block.Kind.SECTION, "Chỉ tiêu cụ thể đến năm 2020"));
    body.add(Block.of(Block.Kind.SUBSECTION, "Về y tế, giáo dục"));
    body.add(Block.of(Block.Kind.POINT, "100% người nghèo được cấp thẻ bảo hiểm y tế;"));
    body.add(Block.of(Block.Kind.POINT, "trên 98% trẻ em trong độ tuổi được đến trường;"));
    body.add(Block.of(Block.Kind.SUBSECTION, "Về nước sạch, nhà ở"));
    body.add(Block.of(Block.Kind.POINT, "trên 95% dân số nông thôn dùng nước hợp vệ sinh;"));
    body.add(Block.of(Block.Kind.POINT, "hộ nghèo khó khăn về nhà ở được hỗ trợ theo quy định."));
    body.addAll(tasks());
    return body;
  }

  private static List<Block> tasks() {
    List<Block> body = new ArrayList<>();
    body.add(Block.of(Block.Kind.PART, "Nhiệm vụ và giải pháp"));
    for (String task : TASKS) {
      body.add(Block.of(Block.Kind.SECTION, task));
      body.add(
          Block.of(
              Block.Kind.PARAGRAPH,
              "Phòng Lao động - Thương binh và Xã hội chủ trì, phối hợp với các cơ quan liên quan"
                  + " tham mưu, hướng dẫn, đôn đốc các xã, thị trấn thực hiện; sáu tháng và hằng năm"
                  + " tổng hợp kết quả, báo cáo Ủy ban nhân dân huyện. Các xã, thị trấn phân công"
                  + " cán bộ phụ trách từng thôn, từng hộ nghèo, nắm rõ nguyên nhân và nhu cầu của"
                  + " mỗi hộ để hỗ trợ đúng và kịp thời."));
    }
    body.add(
        Block.of(
            Block.Kind.PARAGRAPH,
            "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về"
                + " Ủy ban nhân dân huyện để xem xét, giải quyết./."));
    return body;
  }

  private static final List<String> TASKS =
      List.of(
          "Tuyên truyền, nâng cao nhận thức",
          "Hỗ trợ sản xuất, tạo việc làm",
          "Tín dụng ưu đãi đối với hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo",
          "Hỗ trợ về y tế, giáo dục, nhà ở",
          "Kiểm tra, giám sát, đánh giá");

  static CellAddress total(int year, String measure) {
    return new CellAddress("giam-ngheo", "total", year + "/" + measure);
  }

  static AnnexTable annex() {
    List<Column> columns = new ArrayList<>();
    for (int year = FIRST; year <= LAST; year++) {
      String heading = "Năm " + year;
      columns.add(Column.count(year + "/households", heading, "Tổng số hộ dân"));
      columns.add(Column.count(year + "/poor", heading, "Số hộ nghèo"));
      columns.add(
          Column.rate(
              year + "/rate", 2, year + "/poor", year + "/households", heading, "Tỷ lệ (%)"));
    }
    return new AnnexTable(
        "giam-ngheo",
        "Kế hoạch giảm nghèo của các xã, thị trấn giai đoạn 2017 - 2020",
        "TT",
        "Đơn vị",
        columns,
        rows(columns),
        List.of());
  }

  private static List<Row> rows(List<Column> columns) {
    List<Row> rows = new ArrayList<>();
    for (String line : csv().lines().skip(1).toList()) {
      String[] cells = line.replaceAll("(\\d),(\\d+\")", "$1.$2").replace("\"", "").split(",", -1);
      boolean isTotal = cells[1].isEmpty();
      Map<String, Cell> values = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        values.put(columns.get(i).key(), Cell.of(new BigDecimal(cells[i + 2].replace(" ", ""))));
      }
      List<String> units = rows.stream().map(Row::key).toList();
      rows.add(
          isTotal
              ? new Row("total", Kind.TOTAL, "", "Tổng cộng", values, units)
              : new Row("unit-" + cells[0], Kind.UNIT, cells[0], cells[1], values, List.of()));
    }
    return rows;
  }

  private static String csv() {
    try (InputStream stream =
        Objects.requireNonNull(TanYenPlan.class.getResourceAsStream("/documents/tan-yen.csv"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The annex with near-poor households, too: 30 columns of figures that belong to nobody. */
  static AnnexTable wide() {
    AnnexTable annex = annex();
    List<Column> columns = new ArrayList<>();
    for (int year = FIRST; year <= LAST; year++) {
      String heading = "Năm " + year;
      String near = year + "/near_poor";
      String households = year + "/households";
      columns.addAll(annex.columns().subList((year - FIRST) * 3, (year - FIRST) * 3 + 3));
      columns.add(Column.count(near, heading, "Số hộ cận nghèo"));
      columns.add(
          Column.rate(year + "/near_rate", 2, near, households, heading, "Tỷ lệ hộ cận nghèo (%)"));
    }
    List<Row> rows = new ArrayList<>();
    for (Row row : annex.rows()) {
      Map<String, Cell> cells = new HashMap<>(row.cells());
      for (int year = FIRST; year <= LAST; year++) {
        cells.put(year + "/near_poor", Cell.of(rows.size() + year));
        cells.put(year + "/near_rate", Cell.of(new BigDecimal("12.34")));
      }
      rows.add(new Row(row.key(), row.kind(), row.number(), row.name(), cells, row.sumOf()));
    }
    return new AnnexTable(annex.key(), annex.title(), "TT", "Đơn vị", columns, rows, annex.notes());
  }
}
