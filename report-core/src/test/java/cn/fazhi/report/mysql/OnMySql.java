package cn.fazhi.report.mysql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Spring tests on an empty database of a real MySQL instead of the one their annotation names: put
 * on a class whose nested classes extend the tests that are to run on both.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("mysql")
public @interface OnMySql {}
