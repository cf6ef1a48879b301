package planted.storage;

/** Planted: a row for everybody to see. */
public class PublicRow {}
