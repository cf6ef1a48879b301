package webplanted.township;

/** Opens an office file by itself. */
final class OpensWord {
  org.apache.poi.poifs.filesystem.POIFSFileSystem file;
}
