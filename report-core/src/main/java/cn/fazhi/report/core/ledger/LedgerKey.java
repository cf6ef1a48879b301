package cn.fazhi.report.core.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The secret that links the ledger's rows: 32 bytes in a file outside the database. */
public final class LedgerKey {
  private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{64}");

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final byte[] bytes;

  private LedgerKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads 64 hexadecimal digits; blanks and line ends around them do not count. */
  public static LedgerKey in(String file) {
    if (file.isBlank()) {
      throw new Unusable("还没有指定操作台账的密钥文件。请在配置 report.ledger.key-file 中写明它的路径。");
    }
    String digits = digits(file);
    if (!DIGITS.matcher(digits).matches()) {
      throw new Unusable("操作台账的密钥文件 " + file + " 内容不对：应当是 64 个十六进制数字。请恢复原来的文件；换一个密钥，以前的台账就不能再核对。");
    }
    return new LedgerKey(HexFormat.of().parseHex(digits));
  }

  /** Makes a new one where there is none; only its owner may read it. */
  public static void make(String file) {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    try {
      Path place = Path.of(file).toAbsolutePath();
      Files.createDirectories(place.getParent());
      Path half = Files.createTempFile(place.getParent(), "key", null, OWNER_ONLY);
      Files.writeString(half, HexFormat.of().formatHex(fresh));
      Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | InvalidPathException e) {
      throw new Unusable(
          "不能建立操作台账的密钥文件 " + file + "。请检查配置 report.ledger.key-file 写的路径，以及本程序有没有在那里写文件的权限。");
    }
  }

  private static String digits(String file) {
    try {
      return Files.readString(Path.of(file), StandardCharsets.US_ASCII).strip();
    } catch (IOException | InvalidPathException e) {
      throw new Unusable(
          "读不到操作台账的密钥文件 " + file + "。请检查配置 report.ledger.key-file 写的路径，以及本程序有没有读取它的权限。");
    }
  }

  /** What only who holds the key can make of these values: HMAC-SM3 in 64 hexadecimal digits. */
  String seal(Fields fields) {
    HMac hmac = new HMac(new SM3Digest());
    hmac.init(new KeyParameter(bytes));
    byte[] open = fields.bytes();
    hmac.update(open, 0, open.length);
    byte[] sealed = new byte[hmac.getMacSize()];
    hmac.doFinal(sealed, 0);
    return HexFormat.of().formatHex(sealed);
  }

  /** The system must not start: without the key nothing could be written down. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(String sentence) {
      super(sentence);
    }
  }
}
