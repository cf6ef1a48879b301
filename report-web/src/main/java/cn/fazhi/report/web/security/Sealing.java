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
 * Closes what somebody typed into an envelope that only this process opens, and only for its
 * writer; it lies in the sign-in page, where others could read it otherwise.
 */
@Component
class Sealing {
  private final BytesEncryptor envelope =
      AesGcmBytesEncryptor.withPassword(random(32), random(16)).build();

  private static String random(int bytes) {
    return new String(Hex.encode(KeyGenerators.secureRandom(bytes).generateKey()));
  }

  String seal(AccountId writer, String text) {
    byte[] inside = (writer.value() + "\n" + text).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(envelope.encrypt(inside));
  }

  /** Empty where it is somebody else's, or of a process that has ended. */
  Optional<String> open(AccountId reader, String closed) {
    try {
      String inside =
          new String(
              envelope.decrypt(Base64.getUrlDecoder().decode(closed)), StandardCharsets.UTF_8);
      String writer = reader.value() + "\n";
      return inside.startsWith(writer)
          ? Optional.of(inside.substring(writer.length()))
          : Optional.empty();
    } catch (RuntimeException forged) {
      return Optional.empty();
    }
  }
}
