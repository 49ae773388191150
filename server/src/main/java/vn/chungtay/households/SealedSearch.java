package vn.chungtay.households;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.chungtay.access.Access;

/**
 * A search for an ID number as it may stand in an address: sealed with the key of the register, of
 * use to nobody but the person who searched, and only for half an hour. Nothing is stored.
 */
@Service
public class SealedSearch {
  private static final Duration HOLDS = Duration.ofMinutes(30);

  private final IdNumbers idNumbers;
  private final Access access;
  private final Clock clock;

  SealedSearch(IdNumbers idNumbers, Access access, Clock clock) {
    this.idNumbers = idNumbers;
    this.access = access;
    this.clock = clock;
  }

  /** What stands in the address instead of what the reader typed. */
  public String seal(String typed) {
    byte[] words = typed.getBytes(StandardCharsets.UTF_8);
    byte[] content =
        ByteBuffer.allocate(Long.BYTES + words.length).putLong(clock.millis()).put(words).array();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(idNumbers.sealFile(name(), content));
  }

  /** What the reader typed; empty where it is too old, somebody else's or no seal at all. */
  public Optional<String> open(String sealed) {
    byte[] box;
    try {
      box = Base64.getUrlDecoder().decode(sealed);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return idNumbers
        .opened(name(), box)
        .map(ByteBuffer::wrap)
        .filter(content -> clock.millis() - content.getLong() <= HOLDS.toMillis())
        .map(content -> StandardCharsets.UTF_8.decode(content).toString());
  }

  private String name() {
    return "search/" + access.actor().id();
  }
}
