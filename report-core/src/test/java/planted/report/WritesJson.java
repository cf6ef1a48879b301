package planted.report;

import tools.jackson.databind.json.JsonMapper;

/** Planted: a report that writes itself. */
class WritesJson {
  JsonMapper mapper;
}
