package cn.fazhi.report.planted;

import org.springframework.transaction.annotation.Transactional;

@Transactional
public class OpensTransactions {
  public void act() {}

  @Transactional
  @interface Disguise {}

  @Disguise
  public static class InDisguise {
    public void act() {}
  }

  public static class InOneMethod {
    @Transactional
    public void act() {}
  }
}
