/** Making and checking the database's tables: our own by numbered scripts, then the engine's. */
@NullMarked
package cn.fazhi.report.workflow.schema;

import org.jspecify.annotations.NullMarked;
