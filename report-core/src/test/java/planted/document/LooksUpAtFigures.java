package planted.document;

import planted.figure.Number;

/** Planted: a document that knows what is read from it. */
class LooksUpAtFigures {
  Number number;
}
