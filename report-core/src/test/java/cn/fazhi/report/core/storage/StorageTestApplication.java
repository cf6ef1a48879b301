package cn.fazhi.report.core.storage;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * This room and a database, nothing else. Not a configuration class, so that no component scan of
 * another module's tests picks it up.
 */
@EnableAutoConfiguration
@Import(StorageConfiguration.class)
class StorageTestApplication {
  @Bean
  static Statements statements() {
    return new Statements();
  }
}
