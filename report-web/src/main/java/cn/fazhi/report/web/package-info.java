@NullMarked
package cn.fazhi.report.web;

import org.jspecify.annotations.NullMarked;
