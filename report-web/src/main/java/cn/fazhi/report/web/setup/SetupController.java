package cn.fazhi.report.web.setup;

import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.security.OneTimeSecrets;
import cn.fazhi.report.workflow.desk.FirstPeople;
import cn.fazhi.report.workflow.desk.SetupDesk;
import cn.fazhi.report.workflow.desk.TooSoon;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Names the three administrators of an empty system; there is no such page ever after. */
@Controller
class SetupController {
  private final SetupDesk desk;
  private final OneTimeSecrets secrets;

  SetupController(SetupDesk desk, OneTimeSecrets secrets) {
    this.desk = desk;
    this.secrets = secrets;
  }

  /** A secret to hand over, on a page shown once. */
  record HandedOver(String role, String name, String login, String secret) {}

  @GetMapping("/setup")
  String setup(Model model) {
    require();
    return form(Map.of(), List.of(), model);
  }

  @PostMapping("/setup")
  String setUp(
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    require();
    FirstPeople people = people(typed);
    String secret = field(typed, "secret").toLowerCase(Locale.ROOT);
    List<String> faults = new ArrayList<>(people.faults());
    if (faults.isEmpty()) {
      faults.addAll(tried(secret, request.getRemoteAddr()));
    }
    if (!faults.isEmpty()) {
      response.setStatus(422);
      return form(typed, faults, model);
    }
    List<OneTimeSecrets.Made> made = List.of(secrets.make(), secrets.make(), secrets.make());
    List<String> hashes = made.stream().map(OneTimeSecrets.Made::hash).toList();
    desk.setUp(secret, people, hashes, request.getRemoteAddr());
    model.addAttribute("people", handedOver(people, made));
    return "setup/done";
  }

  private List<String> tried(String secret, String address) {
    try {
      return desk.opens(secret, address)
          ? List.of()
          : List.of("设置码不对，或者已经过期。它显示在启动程序的终端（或日志）里；重新启动程序会换一个新的。");
    } catch (TooSoon tooSoon) {
      return List.of(tooSoon.sentence());
    }
  }

  private void require() {
    if (!desk.open()) {
      throw new Refusal.NotFound();
    }
  }

  private static String form(Map<String, String> typed, List<String> faults, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("faults", faults);
    model.addAttribute("roles", FirstPeople.ROLES);
    return "setup/form";
  }

  private static FirstPeople people(Map<String, String> typed) {
    List<FirstPeople.Person> persons = new ArrayList<>();
    for (int i = 0; i < FirstPeople.ROLES.size(); i++) {
      persons.add(new FirstPeople.Person(field(typed, "login" + i), field(typed, "name" + i)));
    }
    return new FirstPeople(
        field(typed, "district"),
        field(typed, "districtCode"),
        field(typed, "bureau"),
        field(typed, "bureauCode"),
        persons);
  }

  private static String field(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").strip();
  }

  private static List<HandedOver> handedOver(FirstPeople people, List<OneTimeSecrets.Made> made) {
    List<HandedOver> all = new ArrayList<>();
    for (int i = 0; i < FirstPeople.ROLES.size(); i++) {
      FirstPeople.Person person = people.administrators().get(i);
      String role = FirstPeople.ROLES.get(i).label();
      all.add(new HandedOver(role, person.name(), person.login(), made.get(i).plain()));
    }
    return all;
  }
}
