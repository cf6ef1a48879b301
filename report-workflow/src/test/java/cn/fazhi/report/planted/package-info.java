/** Classes that break the house's rules on purpose, for the tests of those rules. */
package cn.fazhi.report.planted;
