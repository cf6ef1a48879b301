package cn.fazhi.report.web.demonstration;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.cycle.ShippedTemplate;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Fills an empty system with the invented district and gives its accounts a password made for this
 * start.
 */
@Component
@ConditionalOnProperty("report.demonstration")
class DemonstrationDistrict implements SmartLifecycle, ApplicationRunner {
  private final DemonstrationPeople people;
  private final DemonstrationStory story;
  private final DemonstrationClock clock;
  private final Units units;
  private final Cycles cycles;
  private final PasswordEncoder encoder;
  private final Environment environment;
  private final String password;
  private volatile boolean running;

  DemonstrationDistrict(
      DemonstrationPeople people,
      DemonstrationStory story,
      DemonstrationClock clock,
      Units units,
      Cycles cycles,
      PasswordEncoder encoder,
      Environment environment,
      @Value("${REPORT_DEMO_PASSWORD:}") String password,
      @Value("${server.address:}") String address) {
    this.people = people;
    this.story = story;
    this.clock = clock;
    this.units = units;
    this.cycles = cycles;
    this.encoder = encoder;
    this.environment = environment;
    this.password = password.isBlank() ? random() : password;
    onlyHere(address);
  }

  private static void onlyHere(String address) {
    try {
      if (address.isBlank() || !InetAddress.getByName(address).isLoopbackAddress()) {
        throw new IllegalStateException("演示数据只能在本机使用：请把 server.address 设为 127.0.0.1。");
      }
    } catch (UnknownHostException e) {
      throw new IllegalStateException("不认识的地址：" + address, e);
    }
  }

  private static String random() {
    byte[] bytes = new byte[6];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void start() {
    boolean empty = units.find(DemonstrationPeople.BUREAU).isEmpty();
    people.settle(encoder.encode(password), clock.instant());
    if (empty) {
      tell();
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, which starts among the last. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void tell() {
    try {
      LocalDate today = LocalDate.now(clock);
      Cycle last =
          cycle(
              2024,
              today.minusDays(340),
              today.minusDays(310),
              "qingxi",
              "baishi",
              "qiaotou",
              "nanping");
      Cycle now =
          cycle(
              2025,
              today.plusDays(20),
              today.plusDays(50),
              DemonstrationPeople.TOWNS.stream()
                  .map(DemonstrationPeople.Town::text)
                  .toArray(String[]::new));
      for (String text : new String[] {"qingxi", "baishi", "qiaotou", "nanping"}) {
        story.tell(town(text), last, 350, DemonstrationStory.Until.PUBLISHED);
      }
      story.tell(town("baishi"), now, 9, DemonstrationStory.Until.RETURNED);
      story.tell(town("liuhe"), now, 1, DemonstrationStory.Until.DRAFT);
      story.tell(town("shimen"), now, 4, DemonstrationStory.Until.SIGNING);
      story.tell(town("songlin"), now, 7, DemonstrationStory.Until.SUBMITTED);
      story.tell(town("qiaotou"), now, 6, DemonstrationStory.Until.DECISION);
      story.tell(town("nanping"), now, 8, DemonstrationStory.Until.APPROVED);
      story.tell(town("longtan"), now, 12, DemonstrationStory.Until.PUBLISHED);
      story.tell(town("yuntai"), now, 11, DemonstrationStory.Until.WITHHELD);
    } finally {
      clock.setRight();
    }
  }

  private Cycle cycle(int year, LocalDate submitBy, LocalDate publishBy, String... towns) {
    Set<UnitCode> expected =
        Set.of(towns).stream().map(t -> town(t).code()).collect(Collectors.toSet());
    Cycle cycle =
        new Cycle(
            new CycleId("YL-" + year),
            DemonstrationPeople.BUREAU,
            year,
            submitBy,
            publishBy,
            new FlowVersion("default", 1),
            ShippedTemplate.TEMPLATE,
            expected);
    cycles.save(cycle);
    return cycle;
  }

  private static DemonstrationPeople.Town town(String text) {
    return DemonstrationPeople.TOWNS.stream()
        .filter(t -> t.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  /** On the terminal of whoever started it, and nowhere else. */
  @Override
  public void run(ApplicationArguments arguments) {
    String port = environment.getProperty("local.server.port");
    StringBuilder lines = new StringBuilder("\n已启动，请打开 http://127.0.0.1:" + port + "\n");
    lines.append("演示账号的密码（只在这次启动有效）：" + password + "\n");
    for (Map.Entry<String, Grant> who : DemonstrationPeople.signIns().entrySet()) {
      String unit = units.find(who.getValue().unit()).orElseThrow().name();
      lines.append("  %-12s %s %s%n".formatted(who.getKey(), unit, who.getValue().role().label()));
    }
    System.out.println(lines);
  }
}
