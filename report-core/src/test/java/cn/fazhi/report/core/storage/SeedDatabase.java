package cn.fazhi.report.core.storage;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills the database at an address. Arguments: address, user, password, units, years. */
final class SeedDatabase {
  private SeedDatabase() {}

  public static void main(String[] args) {
    try (ConfigurableApplicationContext context = ListBenchmark.open(args[0], args[1], args[2])) {
      Seed seed = new Seed(context.getBean(JdbcTemplate.class), Integer.parseInt(args[3]));
      seed.offices();
      for (int year = Seed.LATEST; year > Seed.LATEST - Integer.parseInt(args[4]); year--) {
        seed.year(year);
        System.out.println(year);
      }
    }
  }
}
