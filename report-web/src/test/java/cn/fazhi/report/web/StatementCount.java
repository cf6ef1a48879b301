package cn.fazhi.report.web;

import java.sql.Connection;
import java.util.stream.IntStream;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;

/** Counts what the running system asks of the database. */
@Intercepts(
    @Signature(
        type = StatementHandler.class,
        method = "prepare",
        args = {Connection.class, Integer.class}))
final class StatementCount implements Interceptor {
  private static final int TIMES = 5;

  private volatile int count;

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    synchronized (this) {
      count++;
    }
    return invocation.proceed();
  }

  /** How many statements a page takes; jobs that run meanwhile are no part of it. */
  int of(Runnable page) {
    return IntStream.range(0, TIMES).map(time -> once(page)).min().orElseThrow();
  }

  private int once(Runnable page) {
    int before = count;
    page.run();
    return count - before;
  }
}
