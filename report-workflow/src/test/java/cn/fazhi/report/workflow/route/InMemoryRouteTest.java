package cn.fazhi.report.workflow.route;

class InMemoryRouteTest extends RouteContract {
  private final Route route = new InMemoryRoute();

  @Override
  protected Route route() {
    return route;
  }

  @Override
  protected void act(Runnable act) {
    act.run();
  }
}
