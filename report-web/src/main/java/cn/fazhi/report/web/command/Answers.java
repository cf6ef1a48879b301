package cn.fazhi.report.web.command;

import cn.fazhi.report.web.analysis.Analysed;

/** Takes what was read, file by file, and writes it down. */
interface Answers {
  void read(String path, Analysed analysed);

  /**
   * @param code stable, as other systems see it
   * @param sentence what is wrong and what to do
   */
  void unread(String path, String code, String sentence);

  /** Nothing more comes. */
  void end();
}
