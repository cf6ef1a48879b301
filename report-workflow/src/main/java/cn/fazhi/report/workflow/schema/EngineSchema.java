package cn.fazhi.report.workflow.schema;

/** The engine's own tables, as whoever makes and checks all tables sees them. */
public interface EngineSchema {
  /** The version the program needs, such as 8.0.0.0. */
  String wanted();

  /** The version of the tables that are there, of the older part if they differ; empty if none. */
  String found();

  /** Makes the tables where there are none, brings older ones up to date. */
  void make();

  /** Takes away tables that were never finished. */
  void clear();
}
