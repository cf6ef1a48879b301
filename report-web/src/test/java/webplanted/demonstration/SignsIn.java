package webplanted.demonstration;

/** Does more with the library than encode passwords. */
final class SignsIn {
  org.springframework.security.core.Authentication who;
}
