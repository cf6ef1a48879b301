package cn.fazhi.report.core.intake;

import org.jspecify.annotations.Nullable;

/** A file that is not taken in, and why. */
public final class Unreadable extends RuntimeException {

  /** The reasons, each with what to do about it. */
  public enum Fault {
    TOO_LARGE("too-large", 413, "文件超过 20 MB。请压缩或删去文中的图片后重新上传。"),
    TOO_LONG("too-long", 413, "这个文件的文字太多（超过 30 万字），请核对是不是选错了文件。"),
    EMPTY("empty", 422, "文件是空的，没有内容。请检查后重新上传。"),
    NOT_A_DOCUMENT(
        "not-a-document",
        415,
        "文件里面不是 Word、WPS、PDF 文档或者文本（按内容判断，与扩展名无关）。能用 Word 或 WPS 打开的，打开后另存为 .docx 再传；图片和扫描件请换用原稿。"),
    LEGACY_DOC("legacy-doc", 415, "这是 Word 97 以前的旧格式，读不了。请在 Word 或 WPS 中打开，另存为 .docx 后上传。"),
    SCANNED(
        "scanned",
        422,
        "这个 PDF 里只有图片，没有可以读取的文字，大概是扫描件。请上传 Word 或 WPS 原稿，或者由 Word、WPS 直接输出的 PDF；盖章的扫描件可以作为附件添加。"),
    GARBLED("garbled", 422, "这个 PDF 能看不能读：里面的文字没有带编码，取出来是乱码。请上传 Word 或 WPS 原稿。"),
    TOO_MANY_PAGES("too-many-pages", 413, "这个 PDF 超过 300 页，请核对是不是选错了文件。"),
    TOO_COMPLEX("too-complex", 422, "这个文件内部过于复杂，读了很久还没有读完，已停止。请在 Word 或 WPS 中打开，另存为 .docx 后上传。"),
    ENCRYPTED("encrypted", 422, "文件设有打开密码或者使用限制，无法读取。请取消密码和限制，另存后再上传。"),
    MACRO("macro", 422, "文件带有宏、控件、动态链接或者嵌入的对象、文件，不能接收。请删去这些内容，另存为普通 .docx 后上传。"),
    BOMB("bomb", 422, "文件内部结构异常（压缩内容过大、条目过多、重复或路径可疑），不能接收。请在 Word 或 WPS 中打开原稿，另存为 .docx 后上传。"),
    CORRUPT("corrupt", 422, "文件已损坏或不完整，无法读取。请在 Word 或 WPS 中打开原稿，另存为 .docx 后重新上传。"),
    DOCTYPE("doctype", 422, "文件内部含有不允许的外部实体声明，不能接收。请在 Word 或 WPS 中打开原稿，另存为 .docx 后上传。"),
    NO_TEXT("no-text", 422, "文件里没有读到文字，可能全是图片或扫描件。请上传含有文字的原稿。"),
    NOT_A_TABLE(
        "not-a-table", 415, "这不是表格文件，或者里面没有内容（按内容判断，与扩展名无关）。请上传 .xlsx 或 .csv；旧版 .xls 请先另存为 .xlsx。"),
    BROKEN_TABLE(
        "broken-table", 422, "这个表格读不了：可能设有密码、带有宏，或者已经损坏。请在 Excel 或 WPS 中打开，另存为普通的 .xlsx 后再上传。"),
    LONG_TABLE("long-table", 413, "这个表格太大：一次最多 5 MB、5000 行、40 列，每格 300 字。请核对是不是选错了文件，或者分几次上传。"),
    NOT_ATTACHABLE(
        "not-attachable",
        415,
        "附件只收 PDF、OFD、JPG、PNG、Word（.docx）和 Excel（.xlsx）文件（按内容判断，与扩展名无关）。请另存为其中一种后再添加。"),
    BROKEN_ATTACHMENT(
        "broken-attachment",
        422,
        "这个附件打不开或者不安全：可能设有密码，带有宏或嵌入的文件，压缩内容过大，或者已经损坏。请打开原文件，另存为 PDF 后再添加。"),
    BUSY("busy", 503, "现在读文件、查文稿的人太多，请过一会儿再试。");

    private final String code;
    private final int status;
    private final String sentence;

    Fault(String code, int status, String sentence) {
      this.code = code;
      this.status = status;
      this.sentence = sentence;
    }

    /** Stable, as other systems see it. */
    public String code() {
      return code;
    }

    /**
     * Of the answer over HTTP: 413 too large, 415 another kind of file, 422 unreadable, 503 busy.
     */
    public int status() {
      return status;
    }

    /** What is wrong and what to do, in Chinese. */
    public String sentence() {
      return sentence;
    }
  }

  private final Fault fault;

  public Unreadable(Fault fault) {
    this(fault, null);
  }

  Unreadable(Fault fault, @Nullable Throwable cause) {
    super(fault.code(), cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
