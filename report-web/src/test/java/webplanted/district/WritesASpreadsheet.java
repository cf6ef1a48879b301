package webplanted.district;

/** Writes cells in a room that has no business with them. */
class WritesASpreadsheet {
  org.dhatim.fastexcel.Worksheet sheet;
}
