@NullMarked
package cn.fazhi.report.core.ledger;

import org.jspecify.annotations.NullMarked;
