package cn.fazhi.report.web.analysis;

import cn.fazhi.report.core.intake.Unreadable;
import cn.fazhi.report.web.township.Manuscripts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What is said of a file that somebody chose. */
final class Brought {
  /** Word and WPS keep such a file beside the one that is open. */
  private static final String LOCK = "~$";

  private Brought() {}

  /** A form that was sent without a file has one without a name. */
  static boolean none(MultipartFile file) {
    return file.isEmpty()
        && (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty());
  }

  static String name(@Nullable MultipartFile file) {
    return Manuscripts.name(file == null ? null : file.getOriginalFilename());
  }

  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** That others are at it says nothing about the file. */
  static String title(@Nullable MultipartFile file, Unreadable.Fault fault) {
    return fault == Unreadable.Fault.BUSY ? "现在试读的人太多" : "“" + name(file) + "”读不了";
  }

  static String advice(@Nullable MultipartFile file, Unreadable.Fault fault) {
    if (fault == Unreadable.Fault.BUSY) {
      return "文稿没有问题，只是还没轮到。请过一会儿重新选择文件，再点“试读”；写好的单位和年度还在下面。";
    }
    return name(file).startsWith(LOCK)
        ? "这是 Word 或 WPS 打开文稿时留下的临时文件（名字以“~$”开头），不是文稿本身。请选择名字里没有“~$”的那一个。"
        : fault.sentence();
  }
}
