package webplanted.district;

/** Asks the library instead of being handed the actor. */
final class AsksWhoIsSignedIn {
  org.springframework.security.core.Authentication who;
}
