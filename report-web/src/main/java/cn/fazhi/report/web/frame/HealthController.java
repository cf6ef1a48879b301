package cn.fazhi.report.web.frame;

import cn.fazhi.report.workflow.desk.Pulse;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a watching machine whether the system works, and nothing else. */
@RestController
class HealthController {
  private final Pulse pulse;

  HealthController(Pulse pulse) {
    this.pulse = pulse;
  }

  @GetMapping("/healthz")
  ResponseEntity<String> health() {
    boolean up = pulse.beats();
    return ResponseEntity.status(up ? 200 : 503)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.TEXT_PLAIN)
        .body(up ? "up" : "down");
  }
}
