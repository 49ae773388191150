package vn.chungtay.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one import file, read and typed but not yet connected with one another. */
record SourceRows(
    String file,
    List<Listed> listed,
    List<Succeeded> succeeded,
    List<Happened> happened,
    List<Labelled> labelled,
    List<Counted> counted) {

  /** A unit as an official list has it on the day of the list. */
  record Listed(
      int line,
      LocalDate day,
      AreaLevel level,
      String code,
      String type,
      String name,
      String nameEn,
      String parentCode) {
    String fullName() {
      return type + " " + name;
    }
  }

  /** Where one old commune, or a part of it, went on the day of the reform. */
  record Succeeded(
      int line,
      LocalDate day,
      String oldProvince,
      String oldDistrict,
      String oldCommune,
      boolean divided,
      String newCommune,
      String newName,
      String newProvince,
      @Nullable BigDecimal share,
      String shareSource) {}

  /** What is told of single units by name: mergers before the first list, abolitions. */
  record Happened(
      int line,
      LocalDate day,
      String event,
      List<String> fromUnits,
      String toUnit,
      String certainty,
      String act,
      String parent) {}

  /** A label of the unit that has the code on the first day of the label. */
  record Labelled(int line, String code, AreaLabel label, DayRange valid, String act) {}

  /** How many households and persons the unit with the code had on a day. */
  record Counted(
      int line,
      String code,
      LocalDate day,
      int households,
      @Nullable Integer persons,
      String source) {}
}
