package webplanted.frame;

/** Breaks the one way by looking back. */
final class LooksAtTownship {
  webplanted.township.PublicController controller;
}
