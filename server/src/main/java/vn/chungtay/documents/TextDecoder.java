package vn.chungtay.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes of a text file to characters: UTF-8 with or without a mark, UTF-16, and windows-1258 where
 * the result reads as Vietnamese. The older one-byte codes (TCVN3, VNI) look alike and would come
 * out as wrong names, so they are refused with a remedy.
 */
final class TextDecoder {
  /** Words that every text about poverty has; two of them prove a code table. */
  private static final List<String> KNOWN_WORDS =
      List.of("hộ", "nghèo", "tổng", "số", "xã", "năm", "tỷ lệ", "đơn vị", "thôn", "kế hoạch");

  private TextDecoder() {}

  static String decode(byte[] bytes) throws UnreadableFile {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return orRefuse(strict(bytes, 3, StandardCharsets.UTF_8));
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return orRefuse(strict(bytes, 2, StandardCharsets.UTF_16LE));
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return orRefuse(strict(bytes, 2, StandardCharsets.UTF_16BE));
    }
    if (hasZeros(bytes)) {
      Charset guess = bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return orRefuse(strict(bytes, 0, guess).filter(text -> text.indexOf('\0') < 0));
    }
    Optional<String> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
    return utf8.isPresent() ? utf8.get() : orRefuse(vietnameseWindows(bytes));
  }

  private static Optional<String> vietnameseWindows(byte[] bytes) {
    if (!Charset.isSupported("windows-1258")) {
      return Optional.empty();
    }
    return strict(bytes, 0, Charset.forName("windows-1258"))
        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
        .filter(TextDecoder::readsAsVietnamese);
  }

  private static boolean readsAsVietnamese(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return KNOWN_WORDS.stream().filter(lower::contains).count() >= 2;
  }

  private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String orRefuse(Optional<String> text) throws UnreadableFile {
    return text.orElseThrow(() -> UnreadableFile.of("DOC-007"));
  }

  private static boolean hasZeros(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
