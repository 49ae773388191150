package vn.chungtay.households;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals ID numbers (AES-256 in GCM, bound to the person, so that a row copied to somebody else does
 * not open) and makes the keyed digest by which one is found again. May be shared by all threads.
 */
final class IdNumbers {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int SHOWN = 3;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec sealing;
  private final SecretKeySpec finding;
  private final byte[] fingerprint;

  /** Works with keys derived from {@code master}, 32 random bytes. */
  IdNumbers(byte[] master) {
    if (master.length != 32) {
      throw new IllegalArgumentException("the key of the register has 32 bytes");
    }
    SecretKeySpec root = new SecretKeySpec(master.clone(), "HmacSHA256");
    this.sealing = new SecretKeySpec(mac(root, "id-number sealing"), "AES");
    this.finding = new SecretKeySpec(mac(root, "id-number finding"), "HmacSHA256");
    this.fingerprint = mac(root, "fingerprint");
  }

  /** Tells keys apart without telling the key. */
  byte[] fingerprint() {
    return fingerprint.clone();
  }

  byte[] seal(long personId, String number) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] box = run(Cipher.ENCRYPT_MODE, "person/" + personId, nonce, bytes(number));
    return ByteBuffer.allocate(NONCE + box.length).put(nonce).put(box).array();
  }

  String open(long personId, byte[] box) {
    byte[] nonce = Arrays.copyOf(box, NONCE);
    byte[] rest = Arrays.copyOfRange(box, NONCE, box.length);
    return new String(
        run(Cipher.DECRYPT_MODE, "person/" + personId, nonce, rest), StandardCharsets.UTF_8);
  }

  /** Seals a whole file that holds ID numbers, bound to its name. */
  byte[] sealFile(String name, byte[] content) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] box = run(Cipher.ENCRYPT_MODE, "file/" + name, nonce, content);
    return ByteBuffer.allocate(NONCE + box.length).put(nonce).put(box).array();
  }

  /** Opens what {@link #sealFile} sealed under the same name. */
  byte[] openFile(String name, byte[] box) {
    byte[] nonce = Arrays.copyOf(box, NONCE);
    return run(
        Cipher.DECRYPT_MODE, "file/" + name, nonce, Arrays.copyOfRange(box, NONCE, box.length));
  }

  /** Opens what {@link #sealFile} sealed; empty where the box is of another name or was changed. */
  Optional<byte[]> opened(String name, byte[] box) {
    if (box.length < NONCE) {
      return Optional.empty();
    }
    try {
      byte[] nonce = Arrays.copyOf(box, NONCE);
      byte[] rest = Arrays.copyOfRange(box, NONCE, box.length);
      return Optional.of(crypt(Cipher.DECRYPT_MODE, "file/" + name, nonce, rest));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** The same for the same number, and of no use without the key. */
  byte[] index(String number) {
    return mac(finding, number);
  }

  /** Dots and the last three digits. */
  String mask(long personId, byte[] box) {
    String number = open(personId, box);
    int hidden = Math.max(0, number.length() - SHOWN);
    return "•".repeat(hidden) + number.substring(hidden);
  }

  private byte[] run(int mode, String boundTo, byte[] nonce, byte[] text) {
    try {
      return crypt(mode, boundTo, nonce, text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an ID number does not open with the key at hand", e);
    }
  }

  private byte[] crypt(int mode, String boundTo, byte[] nonce, byte[] text)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bytes(boundTo));
    return cipher.doFinal(text);
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
