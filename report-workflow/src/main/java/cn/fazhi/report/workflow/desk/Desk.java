package cn.fazhi.report.workflow.desk;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.SQLTransactionRollbackException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A door for acts: each method is one transaction, done again from the start where the database
 * chose it as the victim of a deadlock, or somebody made the same thing at the same moment.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
@Transactional
@Retryable(
    includes = {
      ConcurrencyFailureException.class,
      DuplicateKeyException.class,
      SQLTransactionRollbackException.class
    },
    maxRetries = 4,
    delay = 10,
    jitter = 8,
    multiplier = 2,
    maxDelay = 200)
@interface Desk {}
