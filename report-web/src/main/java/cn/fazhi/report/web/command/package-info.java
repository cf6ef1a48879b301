/** What the packaged program can be asked to do. */
@NullMarked
package cn.fazhi.report.web.command;

import org.jspecify.annotations.NullMarked;
