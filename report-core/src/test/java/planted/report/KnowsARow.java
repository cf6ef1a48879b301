package planted.report;

import planted.storage.PublicRow;

/** Planted: a report that knows how it is stored. */
class KnowsARow {
  PublicRow row;
}
