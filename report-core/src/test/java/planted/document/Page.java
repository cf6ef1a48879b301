package planted.document;

/** What the planted room next door rightly looks at. */
public class Page {}
