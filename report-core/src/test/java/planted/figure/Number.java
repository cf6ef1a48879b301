package planted.figure;

import planted.document.Page;

/** The other half of the planted circle. */
public class Number {
  Page page;
}
