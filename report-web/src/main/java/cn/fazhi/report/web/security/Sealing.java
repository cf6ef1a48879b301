package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.crypto.codec.Hex;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Closes what is carried in a page into an envelope that only this process opens, only for the one
 * it belongs to, and only for the purpose it was closed for.
 */
@Component
public class Sealing {
  private final BytesEncryptor envelope =
      AesGcmBytesEncryptor.withPassword(random(32), random(16)).build();

  private static String random(int bytes) {
    return new String(Hex.encode(KeyGenerators.secureRandom(bytes).generateKey()));
  }

  public String seal(AccountId owner, String purpose, String text) {
    byte[] inside = (head(owner, purpose) + text).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(envelope.encrypt(inside));
  }

  /** Empty where it is somebody else's, or of a process that has ended. */
  public Optional<String> open(AccountId reader, String purpose, String closed) {
    try {
      String inside =
          new String(
              envelope.decrypt(Base64.getUrlDecoder().decode(closed)), StandardCharsets.UTF_8);
      String head = head(reader, purpose);
      return inside.startsWith(head)
          ? Optional.of(inside.substring(head.length()))
          : Optional.empty();
    } catch (RuntimeException forged) {
      return Optional.empty();
    }
  }

  private static String head(AccountId owner, String purpose) {
    return owner.value() + "\n" + purpose + "\n";
  }
}
