@NullMarked
package cn.fazhi.report.web.security;

import org.jspecify.annotations.NullMarked;
