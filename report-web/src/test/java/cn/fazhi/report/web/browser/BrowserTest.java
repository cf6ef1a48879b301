package cn.fazhi.report.web.browser;

import cn.fazhi.report.web.SystemTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * People at browsers in front of the demonstration district. It has a database of its own here:
 * whole paths change it.
 */
@SystemTest
@Import(MoreTowns.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1")
abstract class BrowserTest extends AtBrowsers {}
