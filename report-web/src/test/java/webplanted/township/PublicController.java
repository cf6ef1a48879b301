package webplanted.township;

/** Stands open to everybody. */
public class PublicController {
  webplanted.frame.Shown shown;
}
