package cn.fazhi.report.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

class StorageConfigurationTest {

  @Test
  void anApplicationThatScansTheProjectFindsThisRoomAndNothingElseInTheCore() {
    var scanner = new ClassPathScanningCandidateComponentProvider(true);

    assertThat(scanner.findCandidateComponents("cn.fazhi.report.core"))
        .extracting(BeanDefinition::getBeanClassName)
        .containsExactly(StorageConfiguration.class.getName());
  }
}
