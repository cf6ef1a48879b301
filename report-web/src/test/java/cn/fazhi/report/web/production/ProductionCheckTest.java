package cn.fazhi.report.web.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.fazhi.report.workflow.schema.Unready;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

/** In production nothing starts on settings that are good for trying out only; each is named. */
@Tag("R118")
@Tag("R119")
@Tag("R120")
class ProductionCheckTest {
  @TempDir private Path folder;
  private final Map<String, Object> given = new HashMap<>();
  private final StandardEnvironment settings = new StandardEnvironment();

  @BeforeEach
  void asThePackagedProgramWithAGoodConfiguration() throws IOException {
    Path key = folder.resolve("ledger.key");
    Files.writeString(key, "0".repeat(64));
    only(key, "rw-------");
    given.put("spring.datasource.url", "jdbc:mysql://db:3306/report");
    given.put("spring.datasource.username", "report_node");
    given.put("spring.datasource.password", "kq8-xv2m-t4zz-91");
    given.put("report.ledger.key-file", key.toString());
    settings.getPropertySources().addFirst(new MapPropertySource("given", given));
    for (String file : List.of("application-production.yml", "application.yml")) {
      new YamlPropertySourceLoader()
          .load(file, new ClassPathResource(file))
          .forEach(settings.getPropertySources()::addLast);
    }
  }

  private static void only(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private List<String> faults() {
    return ProductionCheck.faults(settings, List.of("-Xmx512m"), true);
  }

  private void refused(String... words) {
    assertThat(faults()).singleElement().asString().contains(words);
  }

  @Test
  void aGoodConfigurationIsTaken() {
    assertThat(faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spring.datasource.url|''|还没有数据库地址",
        "spring.datasource.url|jdbc:h2:file:/var/lib/report|须用 MySQL",
        "spring.datasource.url|jdbc:h2:tcp://db/report|须用 MySQL",
        "spring.datasource.username|''|专用",
        "spring.datasource.username|root|专用",
        "spring.datasource.password|''|空着、太短",
        "spring.datasource.password|short|空着、太短",
        "spring.datasource.password|请改成自己的随机密码-1234|示例",
        "spring.datasource.password|report_node|空着、太短",
        "report.ledger.key-file|''|还没有指定",
        "report.ledger.key-file|/nowhere/ledger.key|找不到",
        "report.demonstration|true|演示数据",
        "debug|true|debug",
        "trace|true|trace",
        "spring.thymeleaf.cache|false|spring.thymeleaf.cache",
        "spring.h2.console.enabled|true|spring.h2.console.enabled",
        "server.error.include-stacktrace|always|include-stacktrace",
        "server.error.include-message|always|include-message",
        "logging.level.org.springframework.jdbc|debug|logging.level.org.springframework.jdbc",
        "logging.level.root|TRACE|logging.level.root",
        "mybatis-plus.configuration.log-impl|org.apache.ibatis.logging.stdout.StdOutImpl|log-impl",
        "server.address|0.0.0.0|明文端口不能对外",
        "server.address|''|明文端口不能对外",
        "server.forward-headers-strategy|none|没有 TLS",
        "server.forward-headers-strategy|framework|没有 TLS",
        "server.tomcat.remoteip.internal-proxies|''|可信的代理",
        "server.servlet.session.cookie.secure|false|Cookie",
        "server.servlet.session.cookie.name|report-session|Cookie",
      })
  void eachFaultIsNamed(String setting, String value, String word) {
    given.put(setting, value);

    refused(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?autoDeserialize=true", "?ALLOWLOADLOCALINFILE=yes"})
  void dangerousOptionsOfTheDriverAreRefused(String option) {
    given.put("spring.datasource.url", given.get("spring.datasource.url") + option);

    refused("危险的选项");
  }

  @Test
  void aPasswordInTheAddressIsRefused() {
    given.put("spring.datasource.url", given.get("spring.datasource.url") + "?password=x");

    refused("不要写在地址里");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw----"})
  void aKeyFileThatOthersReadIsRefused(String permissions) throws IOException {
    only(folder.resolve("ledger.key"), permissions);

    refused("ledger.key", "chmod 600");
  }

  @Test
  void migrateMayStillMakeTheKeyFile() {
    given.put("report.ledger.key-file", folder.resolve("later.key").toString());

    assertThat(ProductionCheck.faults(settings, List.of(), false)).isEmpty();
    refused("找不到");
  }

  @ParameterizedTest
  @CsvSource({"rw-------,0", "rw-r-----,1", "rw-r--r--,1"})
  void aConfigurationFileWithAPasswordIsItsOwnersAlone(String permissions, int faults)
      throws IOException {
    Path file = folder.resolve("application-production.properties");
    Files.writeString(file, "spring.datasource.password=kq8-xv2m-t4zz-91\n");
    only(file, permissions);
    for (PropertySource<?> source :
        new PropertiesPropertySourceLoader().load("file", new FileSystemResource(file))) {
      settings.getPropertySources().addLast(source);
    }

    assertThat(faults()).hasSize(faults).allMatch(f -> f.contains("chmod 600 " + file));
  }

  @Test
  void aPasswordOnTheCommandLineIsRefused() {
    settings
        .getPropertySources()
        .addFirst(
            new SimpleCommandLinePropertySource("--spring.datasource.password=kq8-xv2m-t4zz-91"));

    refused("命令行");
  }

  @Test
  void neitherIsOneAmongThePropertiesOfTheMachine() {
    settings
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "systemProperties", Map.of("spring.datasource.password", "kq8-xv2m-t4zz-91")));

    refused("命令行");
  }

  @Test
  void anEnvironmentVariableDoesNotMakeItTalkative() {
    settings
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "test-systemEnvironment",
                Map.of("LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_JDBC", "DEBUG")));

    refused("logging.level");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005",
        "-Xrunjdwp:transport=dt_socket,server=y",
        "-Dcom.sun.management.jmxremote.port=9010"
      })
  void nobodyLooksIntoTheRunningProgram(String argument) {
    assertThat(ProductionCheck.faults(settings, List.of("-Xmx512m", argument), true))
        .singleElement()
        .asString()
        .containsPattern("jdwp|jmxremote");
  }

  @Test
  void tlsThatIsSwitchedOffIsNone() {
    given.put("server.ssl.key-store", "/etc/report/tls.p12");
    given.put("server.ssl.enabled", "false");
    given.put("server.forward-headers-strategy", "none");

    refused("没有 TLS");
  }

  @Test
  void forgedAddressesAreNotBelievedBehindTlsEither() {
    given.put("server.ssl.key-store", "/etc/report/tls.p12");
    given.put("server.forward-headers-strategy", "framework");

    refused("framework");
  }

  @Test
  void withTlsOfItsOwnItMayFaceOutside() {
    given.put("server.address", "0.0.0.0");
    given.put("server.ssl.key-store", "/etc/report/tls.p12");
    given.put("server.forward-headers-strategy", "none");

    assertThat(faults()).isEmpty();
  }

  @Test
  void allFaultsAreToldAtOnceAndOnlyInProduction() {
    given.put("debug", "true");
    given.put("server.address", "0.0.0.0");
    GenericApplicationContext context = new GenericApplicationContext();
    context.setEnvironment(settings);
    ProductionCheck check = new ProductionCheck();

    check.initialize(context);
    settings.setActiveProfiles("production");
    given.put("spring.datasource.password", "");

    assertThatExceptionOfType(Unready.class)
        .isThrownBy(() -> check.initialize(context))
        .withMessageContaining("2 处")
        .withMessageContaining("debug")
        .withMessageContaining("docs/operate.md");
  }
}
