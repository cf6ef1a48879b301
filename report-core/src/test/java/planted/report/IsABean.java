package planted.report;

import org.springframework.stereotype.Component;

/** Planted: a report that knows Spring. */
@Component
class IsABean {}
