package webplanted.township;

/** Answers a request without being a controller. */
final class AnswersToo {
  @org.springframework.web.bind.annotation.GetMapping("/planted")
  String answer() {
    return "";
  }
}
