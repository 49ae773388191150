package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.List;

/** Draws a random annex in its layout. */
final class AnnexDrawing {
  private static final String[] ROMAN = {"I", "II", "III", "IV", "V"};

  private final RandomAnnex annex;
  private final List<String> lines = new ArrayList<>();
  private int number;

  AnnexDrawing(RandomAnnex annex) {
    this.annex = annex;
  }

  String draw() {
    lines.add("KẾ HOẠCH GIẢM NGHÈO CÁC XÃ, THỊ TRẤN");
    lines.add("(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2014)");
    if (annex.onePerYear) {
      for (int y = 0; y < annex.years; y++) {
        lines.add("");
        lines.add("Hộ nghèo, hộ cận nghèo năm " + (annex.firstYear + y));
        table(y, y + 1);
      }
    } else {
      lines.add("");
      table(0, annex.years);
    }
    lines.add("");
    lines.add("Ghi chú: số liệu rà soát cuối năm.");
    return String.join("\n", lines);
  }

  private void table(int from, int to) {
    number = 0;
    heading(from, to);
    if (annex.totalFirst) {
      row("", annex.totalName, annex.all(), from, to);
    }
    for (int g = 0; g < annex.groups.size(); g++) {
      List<RandomAnnex.Unit> units = annex.groups.get(g);
      if (annex.grouped) {
        row(ROMAN[g], annex.group(g), annex.subtotals ? units : List.of(), from, to);
        number = annex.restart ? 0 : number;
      }
      for (RandomAnnex.Unit unit : units) {
        number++;
        row(String.valueOf(number), unit.name(), List.of(unit), from, to);
      }
    }
    if (!annex.totalFirst) {
      row("", annex.totalName, annex.all(), from, to);
    }
  }

  private int width() {
    return (annex.near ? 5 : 3) + (annex.persons ? 1 : 0);
  }

  private void heading(int from, int to) {
    List<String> top = new ArrayList<>();
    List<String> leaf = new ArrayList<>();
    String below = annex.filled ? "" : "^";
    if (annex.numbered) {
      top.add(annex.words[0]);
      leaf.add(below);
    }
    top.add(annex.words[1]);
    leaf.add(below);
    for (int y = from; y < to; y++) {
      top.add("Năm " + (annex.firstYear + y));
      for (int i = 1; i < width(); i++) {
        top.add(annex.filled ? "" : "<");
      }
      leaf.add(annex.words[2]);
      if (annex.persons) {
        leaf.add("Số khẩu");
      }
      leaf.add(annex.words[3]);
      leaf.add(annex.words[4]);
      if (annex.near) {
        leaf.add(annex.words[5]);
        leaf.add(annex.words[6]);
      }
    }
    if (annex.onePerYear) {
      List<String> only = new ArrayList<>(top.subList(0, annex.numbered ? 2 : 1));
      only.addAll(leaf.subList(annex.numbered ? 2 : 1, leaf.size()));
      lines.add(String.join(" | ", only));
    } else {
      lines.add(String.join(" | ", top));
      lines.add(String.join(" | ", leaf));
    }
    if (annex.columnNumbers) {
      List<String> numbers = new ArrayList<>();
      for (int i = 1; i <= leaf.size(); i++) {
        numbers.add("(" + i + ")");
      }
      lines.add(String.join(" | ", numbers));
    }
  }

  private void row(String ordinal, String name, List<RandomAnnex.Unit> units, int from, int to) {
    List<String> row = new ArrayList<>();
    if (annex.numbered) {
      row.add(ordinal);
    }
    row.add(name);
    for (int y = from; y < to; y++) {
      long[] sum = annex.sum(units, y);
      boolean figures = !units.isEmpty();
      row.add(figures ? annex.count(sum[0]) : "");
      if (annex.persons) {
        row.add(figures ? annex.count(sum[0] * 4) : "");
      }
      row.add(figures ? annex.count(sum[1]) : "");
      row.add(figures ? annex.rate(sum[1], sum[0]) : "");
      if (annex.near) {
        row.add(figures ? annex.count(sum[2]) : "");
        row.add(figures ? annex.rate(sum[2], sum[0]) : "");
      }
    }
    lines.add(String.join(" | ", row));
  }
}
