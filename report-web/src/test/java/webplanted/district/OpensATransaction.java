package webplanted.district;

/** Opens a transaction outside the desks. */
final class OpensATransaction {
  @org.springframework.transaction.annotation.Transactional
  void act() {}
}
