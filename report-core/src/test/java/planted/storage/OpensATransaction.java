package planted.storage;

import org.springframework.transaction.annotation.Transactional;

/** Planted: opens a transaction under the desk's. */
class OpensATransaction {
  @Transactional
  void save() {}
}
