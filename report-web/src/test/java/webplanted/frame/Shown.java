package webplanted.frame;

/** Something other rooms use. */
public class Shown {}
