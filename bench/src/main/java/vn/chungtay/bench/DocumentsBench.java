package vn.chungtay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.chungtay.documents.exports.TableExport;
import vn.chungtay.documents.official.AnnexTable;
import vn.chungtay.documents.official.AnnexTable.Cell;
import vn.chungtay.documents.official.AnnexTable.Column;
import vn.chungtay.documents.official.AnnexTable.Kind;
import vn.chungtay.documents.official.AnnexTable.Row;
import vn.chungtay.documents.official.Block;
import vn.chungtay.documents.official.OfficialDocument;
import vn.chungtay.documents.official.OfficialDocuments;

/**
 * Writing a plan as DOCX, PDF and XLSX, and any table as XLSX and CSV, beside Apache POI writing a
 * bare table of the same size. {@code bench/run documents}. Each line is a process of its own: its
 * first file (cold), then the median of the others in processor time, and the largest heap.
 */
public final class DocumentsBench {
  private static final int EXPORT_ROWS = 100_000;
  private static final int EXPORT_COLUMNS = 20;

  private static final String TITLE =
      "## Writing documents (processor time of all threads; heap limited to 256 MB)\n\n";
  private static final String HEAD =
      "| work | first (ms) | median (ms) | min – max (ms) | peak heap |\n|---|---|---|---|---|\n";

  private interface Work {
    void write(OutputStream out) throws IOException;
  }

  private DocumentsBench() {}

  /** Without arguments runs every line; with the name of a line runs that one. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 1) {
      measure(arguments[0]);
      return;
    }
    StringBuilder table = new StringBuilder();
    for (String line : lines().keySet()) {
      String told = process(line);
      System.out.println(told);
      table.append(told).append('\n');
    }
    Results.put(
        "documents", TITLE + "`bench/run documents`; " + Results.machine() + "\n\n" + HEAD + table);
  }

  private static Map<String, Work> lines() {
    Map<String, Work> lines = new LinkedHashMap<>();
    lines.put("plan 24 × 6 as DOCX", out -> OfficialDocuments.writeDocx(plan(24), out));
    lines.put("bare table 27 × 20 as DOCX, POI", out -> DocumentPeers.docx(27, 20, out));
    lines.put("plan 24 × 6 as PDF", out -> OfficialDocuments.writePdf(plan(24), out));
    lines.put("annex 24 × 6 as XLSX", out -> OfficialDocuments.writeXlsx(plan(24), out));
    lines.put("bare table 27 × 20 as XLSX, POI", out -> DocumentPeers.xlsx(27, 20, out));
    lines.put("plan 1,000 × 6 as DOCX", out -> OfficialDocuments.writeDocx(plan(1000), out));
    lines.put("bare table 1,003 × 20 as DOCX, POI", out -> DocumentPeers.docx(1003, 20, out));
    lines.put("plan 1,000 × 6 as PDF", out -> OfficialDocuments.writePdf(plan(1000), out));
    lines.put("annex 1,000 × 6 as XLSX", out -> OfficialDocuments.writeXlsx(plan(1000), out));
    lines.put("bare table 1,003 × 20 as XLSX, POI", out -> DocumentPeers.xlsx(1003, 20, out));
    lines.put("export 100,000 × 20 as XLSX", DocumentsBench::exportXlsx);
    lines.put(
        "bare rows 100,000 × 20 as XLSX, POI streaming",
        out -> DocumentPeers.streamed(EXPORT_ROWS, EXPORT_COLUMNS, out));
    lines.put("export 100,000 × 20 as CSV", DocumentsBench::exportCsv);
    return lines;
  }

  private static String process(String line) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                DocumentsBench.class.getName(),
                line)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String told = reader.lines().filter(l -> l.startsWith("|")).findFirst().orElse("| failed |");
      process.waitFor();
      return told;
    }
  }

  private static void measure(String line) throws IOException {
    Work work = Objects.requireNonNull(lines().get(line), line);
    int times = line.contains("100,000") ? 6 : 16;
    double[] milliseconds = new double[times];
    for (int i = 0; i < times; i++) {
      long start = processorNanoseconds();
      work.write(OutputStream.nullOutputStream());
      milliseconds[i] = (processorNanoseconds() - start) / 1e6;
    }
    double[] later = Arrays.copyOfRange(milliseconds, 1, times);
    Arrays.sort(later);
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    String told =
        String.format(
            Locale.ROOT,
            "| %s | %.0f | %.0f | %.0f – %.0f | %d MB |",
            line,
            milliseconds[0],
            later[later.length / 2],
            later[0],
            later[later.length - 1],
            peak >> 20);
    new java.io.PrintStream(System.out, true, StandardCharsets.UTF_8).println(told);
  }

  /** Time of all threads, the compiler's and the collector's too; steady on a busy machine. */
  private static long processorNanoseconds() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  private static void exportXlsx(OutputStream out) throws IOException {
    try (TableExport table = TableExport.xlsx(out, "Danh sách", exportColumns())) {
      exportRows(table);
    }
  }

  private static void exportCsv(OutputStream out) throws IOException {
    try (TableExport table = TableExport.csv(out, exportColumns())) {
      exportRows(table);
    }
  }

  private static List<TableExport.Column> exportColumns() {
    List<TableExport.Column> columns = new ArrayList<>();
    for (int i = 0; i < EXPORT_COLUMNS; i++) {
      columns.add(TableExport.Column.of("Cột " + (i + 1)));
    }
    return columns;
  }

  private static void exportRows(TableExport table) throws IOException {
    Object[] cells = new Object[EXPORT_COLUMNS];
    for (int r = 0; r < EXPORT_ROWS; r++) {
      cells[0] = "Hộ " + r;
      for (int c = 1; c < EXPORT_COLUMNS; c++) {
        cells[c] = r * EXPORT_COLUMNS + c;
      }
      table.row(cells);
    }
  }

  private static OfficialDocument plan(int units) {
    List<Block> body = new ArrayList<>();
    for (int part = 0; part < 5; part++) {
      body.add(Block.of(Block.Kind.PART, "Nhiệm vụ và giải pháp"));
      for (int i = 0; i < 10; i++) {
        body.add(
            Block.of(
                Block.Kind.PARAGRAPH,
                "Các xã, thị trấn phân công cán bộ phụ trách từng thôn, nắm rõ nguyên nhân và nhu"
                    + " cầu của mỗi hộ để hỗ trợ đúng và kịp thời; sáu tháng báo cáo một lần."));
      }
    }
    return new OfficialDocument(
        new OfficialDocument.Head(
            "", "Ủy ban nhân dân huyện", "12", "KH-UBND", "Huyện", LocalDate.of(2017, 6, 5)),
        "KẾ HOẠCH",
        "Giảm nghèo bền vững giai đoạn 2015 - 2020",
        List.of(),
        List.of("Căn cứ Luật Tổ chức chính quyền địa phương"),
        body,
        new OfficialDocument.Signature(List.of("Chủ tịch"), "Nguyễn Văn Mẫu"),
        List.of("Lưu: VT"),
        List.of(annex(units)),
        false);
  }

  private static AnnexTable annex(int units) {
    List<Column> columns = new ArrayList<>();
    for (int year = 2015; year <= 2020; year++) {
      String heading = "Năm " + year;
      String poor = year + "/poor";
      String households = year + "/households";
      columns.add(Column.count(households, heading, "Tổng số hộ"));
      columns.add(Column.count(poor, heading, "Số hộ nghèo"));
      columns.add(Column.rate(year + "/rate", 2, poor, households, heading, "Tỷ lệ (%)"));
    }
    List<Row> rows = new ArrayList<>();
    for (int unit = 1; unit <= units; unit++) {
      Map<String, Cell> cells = new HashMap<>();
      for (int year = 2015; year <= 2020; year++) {
        long households = 900 + unit * 7L % 900 + year - 2015;
        long poor = households / (8 + year - 2015);
        cells.put(year + "/households", Cell.of(households));
        cells.put(year + "/poor", Cell.of(poor));
        BigDecimal rate =
            BigDecimal.valueOf(poor * 100)
                .divide(BigDecimal.valueOf(households), 2, RoundingMode.HALF_UP);
        cells.put(year + "/rate", Cell.of(rate));
      }
      String number = Integer.toString(unit);
      rows.add(new Row("u" + number, Kind.UNIT, number, "Xã số " + number, cells, List.of()));
    }
    List<String> all = rows.stream().map(Row::key).toList();
    rows.add(new Row("total", Kind.TOTAL, "", "Tổng cộng", Map.of(), all));
    return new AnnexTable("a", "Phụ lục", "TT", "Đơn vị", columns, rows, List.of());
  }
}
