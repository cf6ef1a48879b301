package cn.fazhi.report.web.production;

import static org.springframework.core.env.StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.io.Resource;

/** Secrets lie in files that their owner alone can read. */
final class SecretRules {
  private static final String PASSWORD = "spring.datasource.password";
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private SecretRules() {}

  static void check(ConfigurableEnvironment settings, boolean serves, List<String> faults) {
    keyFile(settings.getProperty("report.ledger.key-file", ""), serves, faults);
    for (PropertySource<?> source : settings.getPropertySources()) {
      Object password = source.getProperty(PASSWORD);
      if (password != null && !password.toString().isBlank()) {
        password(source, faults);
      }
    }
  }

  private static void password(PropertySource<?> source, List<String> faults) {
    if (source instanceof SimpleCommandLinePropertySource
        || source.getName().equals(SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)) {
      faults.add("数据库密码不要写在命令行里，同一台机器上的人都看得到：请写进配置文件。");
    }
    Path file = file(source);
    if (file != null && !ownersOnly(file)) {
      faults.add("配置文件 " + file + " 里有密码，别人也能读：请执行 chmod 600 " + file);
    }
  }

  private static void keyFile(String name, boolean serves, List<String> faults) {
    if (name.isBlank()) {
      faults.add("还没有指定操作台账的密钥文件：请写 report.ledger.key-file=/var/lib/report/ledger.key");
      return;
    }
    Path file = path(name);
    if (file == null || !Files.exists(file)) {
      // migrate makes the first one
      if (serves) {
        faults.add("找不到操作台账的密钥文件 " + name + " ：第一次安装请先运行 migrate，它会建立；以后请从备份恢复。");
      }
    } else if (!ownersOnly(file)) {
      faults.add("操作台账的密钥文件 " + name + " 别人也能读：请执行 chmod 600 " + name);
    }
  }

  /** The file this source has the password from. */
  private static @Nullable Path file(PropertySource<?> source) {
    Origin origin = OriginLookup.getOrigin(source, PASSWORD);
    Resource resource = origin instanceof TextResourceOrigin text ? text.getResource() : null;
    try {
      return resource != null && resource.isFile() ? resource.getFile().toPath() : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean ownersOnly(Path file) {
    try {
      return Files.getPosixFilePermissions(file).stream().noneMatch(OTHERS::contains);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
