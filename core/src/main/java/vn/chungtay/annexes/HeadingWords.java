package vn.chungtay.annexes;

import static vn.chungtay.annexes.Folding.has;
import static vn.chungtay.annexes.Folding.hasAny;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The wordings that real plans use in the headings of their annexes, all folded. */
final class HeadingWords {
  private static final Set<String> ORDINAL =
      Set.of("stt", "tt", "so tt", "so thu tu", "thu tu", "no", "st t", "s tt", "ma so", "ma");

  /** A unit column's heading is made of these words only, one of {@link #UNIT_CORE} among them. */
  private static final Set<String> UNIT_WORDS =
      words(
          "don vi ten xa phuong thi tran dac khu huyen thanh pho quan tinh thon ban ap to dan xom"
              + " lang buon dia cac hanh chinh cap vuc va hoac tdp kp cum toan khoi truc thuoc"
              + " unit units name commune communes ward village area district province of the"
              + " noi thuc hien so cu moi sau sap nhap khom tieu tt danh muc sach khoi xa");

  private static final Set<String> UNIT_CORE =
      words(
          "vi xa phuong huyen thon ban ap xom lang buon khu pho tinh quan tdp tran khom dia vuc"
              + " unit units commune communes ward village area district province");

  private static final List<String> NOT_UNIT =
      List.of(
          "don vi tinh", "dvt", "chu tri", "phoi hop", "tham muu", "so xa", "so thon", "dia chi");

  /** A table with one of these headings lists people, tasks or money, whatever else it has. */
  private static final List<String> NOT_ANNEX =
      List.of(
          "ho va ten",
          "ho ten",
          "ten chu ho",
          "ho ten chu ho",
          "nam sinh",
          "ngay sinh",
          "nhiem vu",
          "chu tri",
          "phoi hop",
          "thoi gian hoan thanh",
          "chuc vu",
          "noi dung cong viec");

  private static final List<String> PERSONS =
      List.of("khau", "nguoi", "nhan khau", "dan so", "persons", "people", "tre em", "hoc sinh");

  private static final Pattern SHARE_OF_POOR =
      Pattern.compile("(so voi|tren|trong) (tong )?(so )?ho (can )?ngheo");

  /** Households of a part only, or a change and not a state. */
  private static final List<String> OTHER =
      List.of(
          "thoat",
          "giam",
          "tai ngheo",
          "phat sinh",
          "tang",
          "dan toc",
          "dtts",
          "thieu so",
          "nguoi co cong",
          "co cong",
          "ncc",
          "bao tro",
          "khong co kha nang",
          "lao dong",
          "muc song trung binh",
          "mstb",
          "phu nu",
          "nu",
          "chu ho",
          "cao tuoi",
          "khuyet tat",
          "thieu hut",
          "chenh lech",
          "so voi nam",
          "so voi cuoi",
          "so voi dau",
          "so voi cung ky",
          "so voi ket qua",
          "so sanh",
          "kinh phi",
          "ghi chu",
          "y te",
          "bhyt",
          "nha o",
          "dien tich",
          "moi thoat",
          "vay von",
          "ho tro",
          "escaped",
          "change",
          "decrease",
          "reduction",
          "note",
          "dot xuat",
          "bien dong",
          "so ho vay",
          "co cau",
          "co nguoi");

  private static final List<String> RATE_WORDS =
      List.of(
          "ty le",
          "ti le",
          "tyle",
          "tile",
          "ty trong",
          "ty suat",
          "rate",
          "percent",
          "phan tram",
          "ratio",
          "share",
          "tl");

  private static final List<String> HOUSEHOLD_WORDS =
      List.of("ho", "households", "household", "hh");

  private static final List<String> NEAR_WORDS =
      List.of("can ngheo", "cn", "near poor", "nearpoor", "hcn");

  private static final List<String> POOR_WORDS = List.of("ngheo", "poor", "poverty", "hn");

  private static final Set<String> SUBJECT_WORDS =
      words("so ho ngheo can tong cong da chieu ty ti le tl % luong nam cuoi dau ky hn cn hcn va");

  private static final Pattern MEASURE_UNIT =
      Pattern.compile("(ho|%|nguoi|khau|ho %|dvt ho|dvt %|tong so|so luong|tong|so ho|sl)");

  private static final Pattern YEAR_ONLY =
      Pattern.compile(
          "(cuoi |dau |den |het |thang )?(nam )?(19|20)\\d\\d( (thuc hien|ke hoach|uoc|du kien))?|year|nam"
              + "|(thuc hien|ke hoach|uoc thuc hien|uoc th|uoc|du kien|kh|th|ket qua)( den)?( cuoi)?( nam)?"
              + "( (19|20)\\d\\d)?|((tinh|so lieu|chot|co|thoi diem|tai|den|ngay) )*"
              + "\\d{1,2} \\d{1,2} (19|20)\\d\\d");

  private HeadingWords() {}

  private static Set<String> words(String spaced) {
    return Set.copyOf(List.of(spaced.split(" ", -1)));
  }

  static boolean isOrdinal(String folded) {
    return ORDINAL.contains(folded);
  }

  static boolean isUnit(String folded) {
    if (folded.isEmpty() || hasAny(folded, NOT_UNIT)) {
      return false;
    }
    boolean core = false;
    for (String word : folded.split(" ", -1)) {
      if (!UNIT_WORDS.contains(word)) {
        return false;
      }
      core |= UNIT_CORE.contains(word);
    }
    return core;
  }

  /** What a title says that all figures below it are; empty where it speaks of anything else. */
  static Optional<Measure> measureOfTitle(String folded, String printed) {
    boolean near = isNear(folded);
    boolean poor = isPoor(folded);
    boolean households = isHouseholds(folded);
    if (!households || isOther(folded) || isPersons(folded) || (near && poor)) {
      return Optional.empty();
    }
    boolean rate = isRate(folded, printed);
    if (near) {
      return Optional.of(rate ? Measure.NEAR_RATE : Measure.NEAR_POOR);
    }
    if (poor) {
      return Optional.of(rate ? Measure.RATE : Measure.POOR);
    }
    return folded.contains("so ho") && !rate ? Optional.of(Measure.HOUSEHOLDS) : Optional.empty();
  }

  /** Words that say only when: what of is said above them. */
  static boolean isYearOnly(String folded) {
    return YEAR_ONLY.matcher(folded).matches();
  }

  static boolean isYearColumn(String folded) {
    return folded.equals("nam") || folded.equals("year") || folded.equals("nam thuc hien");
  }

  static boolean isNotAnnex(String folded) {
    return hasAny(folded, NOT_ANNEX);
  }

  static boolean isPersons(String folded) {
    return hasAny(folded, PERSONS) && !has(folded, "ho");
  }

  static boolean isOther(String folded) {
    return hasAny(folded, OTHER);
  }

  static boolean isRate(String folded, String printed) {
    return hasAny(folded, RATE_WORDS) || (printed.contains("%") && !has(folded, "so ho"));
  }

  /** "Tỷ lệ so với tổng số hộ nghèo": the part of the poor who are this or that, no poor rate. */
  static boolean isShareOfPoor(String folded) {
    return SHARE_OF_POOR.matcher(folded).find();
  }

  static boolean isNear(String folded) {
    return hasAny(folded, NEAR_WORDS);
  }

  /** Poor, near-poor left aside: {@code can ngheo} alone is not poor. */
  static boolean isPoor(String folded) {
    String rest = (" " + folded + " ").replace(" can ngheo ", " ").replace(" near poor ", " ");
    return hasAny(rest.strip(), POOR_WORDS);
  }

  /** True where nothing is said but "poor households", their number, their rate, or when. */
  static boolean isBareSubject(String folded) {
    if (!isPoor(folded) && !isNear(folded)) {
      return false;
    }
    for (String word : folded.split(" ", -1)) {
      if (!SUBJECT_WORDS.contains(word) && !word.matches("\\d{1,4}")) {
        return false;
      }
    }
    return true;
  }

  static boolean isHouseholds(String folded) {
    return hasAny(folded, HOUSEHOLD_WORDS);
  }

  /** Words that say only "a number": what of is said above them. */
  static boolean isGeneric(String folded) {
    return MEASURE_UNIT.matcher(folded).matches();
  }

  /**
   * True for a text that may stand in a heading row; such rows are recognised by having several.
   */
  static boolean isHeading(String printed) {
    String folded = Folding.fold(printed);
    if (folded.isEmpty() || printed.length() > 160) {
      return false;
    }
    return isOrdinal(folded)
        || isUnit(folded)
        || isYearOnly(folded)
        || isGeneric(folded)
        || isNotAnnex(folded)
        || folded.equals("ghi chu")
        || (hasLetters(printed) && isMeasureWord(folded, printed));
  }

  private static boolean isMeasureWord(String folded, String printed) {
    return isRate(folded, printed) || isPoor(folded) || isNear(folded) || isHouseholds(folded);
  }

  private static boolean hasLetters(String printed) {
    return printed.toLowerCase(Locale.ROOT).chars().anyMatch(Character::isLetter);
  }
}
