package planted.report;

import org.bouncycastle.crypto.digests.SM3Digest;

/** Planted: a report that hashes by itself. */
class Hashes {
  SM3Digest digest;
}
