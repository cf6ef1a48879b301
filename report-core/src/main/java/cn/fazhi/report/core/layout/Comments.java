package cn.fazhi.report.core.layout;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;

/** The file's list of comments, made with the first one. */
final class Comments {
  private static final int POINTS = 10;

  private final XWPFDocument word;
  private @Nullable XWPFComments list;
  private int count;

  Comments(XWPFDocument word) {
    this.word = word;
  }

  /** Adds a comment and says by which number the text refers to it. */
  BigInteger add(Remark remark, String before) {
    if (list == null) {
      list = word.createComments();
    }
    BigInteger id = BigInteger.valueOf(count++);
    XWPFComment comment = list.createComment(id);
    comment.setAuthor(remark.author());
    comment.setInitials(remark.author().substring(0, 1));
    String ahead = before;
    for (String line : remark.lines()) {
      XWPFRun run = comment.createParagraph().createRun();
      run.setFontSize(POINTS);
      run.setText(ahead + line);
      ahead = "";
    }
    return id;
  }
}
