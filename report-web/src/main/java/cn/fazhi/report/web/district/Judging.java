package cn.fazhi.report.web.district;

import cn.fazhi.report.core.report.Judged;

/** What every deciding form carries beside its ticket: the revision that was read. */
record Judging(int revision, String digest) {
  Judged judged() {
    return new Judged(revision, digest);
  }
}
