package webplanted.district;

class ShowsProgress {
  me.tongfei.progressbar.ProgressBar bar;
}
