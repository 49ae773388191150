package vn.chungtay.documents.official;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative document with the components of Article 8 of Decree 30/2020.
 *
 * @param typeName e.g. {@code KẾ HOẠCH}, {@code QUYẾT ĐỊNH}, {@code BÁO CÁO}, {@code BIÊN BẢN}
 * @param summary what it is about (trích yếu); may be empty
 * @param addressees after "Kính gửi:", for proposals and reports; may be empty
 * @param legalBasis each from "Căn cứ …", with or without its semicolon
 * @param signature null where nobody signs, as in a copy for reading
 * @param recipients each without its dash; the last one is usually "Lưu: VT, …"
 * @param isDraft true marks every page as a draft
 * @param mark for forms that lie in a pile, e.g. {@code Hộ 07348-00003}: stands at the foot of each
 *     page beside "Trang 1/3"; empty where pages are numbered on top, as the decree has it
 */
public record OfficialDocument(
    Head head,
    String typeName,
    String summary,
    List<String> addressees,
    List<String> legalBasis,
    List<Block> body,
    @Nullable Signature signature,
    List<String> recipients,
    List<AnnexTable> annexes,
    boolean isDraft,
    String mark) {
  /** Copies the lists. */
  public OfficialDocument {
    addressees = List.copyOf(addressees);
    legalBasis = List.copyOf(legalBasis);
    body = List.copyOf(body);
    recipients = List.copyOf(recipients);
    annexes = List.copyOf(annexes);
  }

  /** Without a mark. */
  public OfficialDocument(
      Head head,
      String typeName,
      String summary,
      List<String> addressees,
      List<String> legalBasis,
      List<Block> body,
      @Nullable Signature signature,
      List<String> recipients,
      List<AnnexTable> annexes,
      boolean isDraft) {
    this(
        head,
        typeName,
        summary,
        addressees,
        legalBasis,
        body,
        signature,
        recipients,
        annexes,
        isDraft,
        "");
  }

  /** The same with a mark at the foot of each page. */
  public OfficialDocument marked(String other) {
    return new OfficialDocument(
        head,
        typeName,
        summary,
        addressees,
        legalBasis,
        body,
        signature,
        recipients,
        annexes,
        isDraft,
        other);
  }

  /**
   * Who issues the document, its number, place and day.
   *
   * @param governingBody the body above; empty where there is none
   * @param number e.g. {@code 58}; empty before it is registered
   * @param symbol e.g. {@code KH-UBND}
   * @param day null before it is signed
   */
  public record Head(
      String governingBody,
      String issuingBody,
      String number,
      String symbol,
      String place,
      @Nullable LocalDate day) {}

  /**
   * Who signs.
   *
   * @param lines the authority and the office, e.g. {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. CHỦ
   *     TỊCH}, {@code PHÓ CHỦ TỊCH}
   * @param beside who signs to the left of it, in that order, as the secretary does in minutes
   *     (Decree 30/2020, Phụ lục III, Mẫu 1.9); empty where one person signs
   */
  public record Signature(List<String> lines, String name, List<Signature> beside) {
    /** Copies the lists. */
    public Signature {
      lines = List.copyOf(lines);
      beside = List.copyOf(beside);
    }

    /** One person signs. */
    public Signature(List<String> lines, String name) {
      this(lines, name, List.of());
    }
  }
}
