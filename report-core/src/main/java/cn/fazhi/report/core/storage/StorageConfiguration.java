package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.Calendars;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.Templates;
import cn.fazhi.report.core.ledger.KeptSecrets;
import cn.fazhi.report.core.ledger.LedgerKey;
import cn.fazhi.report.core.ledger.LedgerPages;
import cn.fazhi.report.core.ledger.LedgerSearch;
import cn.fazhi.report.core.ledger.Links;
import cn.fazhi.report.core.ledger.StandIns;
import cn.fazhi.report.core.notice.MailOut;
import cn.fazhi.report.core.notice.Notices;
import cn.fazhi.report.core.notice.Reminders;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.AccountSearch;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Deputies;
import cn.fazhi.report.core.people.GrantRequests;
import cn.fazhi.report.core.people.Sessions;
import cn.fazhi.report.core.people.SetupSecret;
import cn.fazhi.report.core.people.StrikeBook;
import cn.fazhi.report.core.people.Tokens;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.AttachmentContents;
import cn.fazhi.report.core.report.FlowBook;
import cn.fazhi.report.core.report.Phrases;
import cn.fazhi.report.core.report.Prints;
import cn.fazhi.report.core.report.Receipts;
import cn.fazhi.report.core.report.ReportRegister;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.Uploads;
import com.baomidou.mybatisplus.autoconfigure.ConfigurationCustomizer;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.session.LocalCacheScope;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the ports of the other rooms, kept in the database, to Spring. */
@Configuration(proxyBeanMethods = false)
@MapperScan(basePackageClasses = StorageConfiguration.class, annotationClass = Mapper.class)
class StorageConfiguration {

  @Bean
  Units units(UnitMapper units) {
    return new StoredUnits(units);
  }

  @Bean
  Accounts accounts(AccountMapper accounts, GrantMapper grants) {
    return new StoredAccounts(accounts, grants);
  }

  @Bean
  Accesses accesses(AccountMapper accounts) {
    return new StoredAccesses(accounts);
  }

  @Bean
  GrantRequests grantRequests(GrantRequestMapper requests) {
    return new StoredGrantRequests(requests);
  }

  @Bean
  Deputies deputies(DeputyMapper deputies) {
    return new StoredDeputies(deputies);
  }

  @Bean
  AccountSearch accountSearch(
      AccountMapper accounts, GrantMapper grants, GrantRequests grantRequests) {
    return new StoredAccountSearch(accounts, grants, grantRequests);
  }

  @Bean
  Sessions sessions(SessionMapper sessions) {
    return new StoredSessions(sessions);
  }

  @Bean
  Tokens tokens(TokenMapper tokens) {
    return new StoredTokens(tokens);
  }

  @Bean
  StrikeBook strikeBook(StrikeMapper strikes) {
    return new StoredStrikes(strikes);
  }

  @Bean
  SetupSecret setupSecret(SetupSecretMapper row) {
    return new StoredSetupSecret(row);
  }

  @Bean
  Cycles cycles(CycleMapper cycles, CycleUnitMapper units) {
    return new StoredCycles(cycles, units);
  }

  @Bean
  FlowBook flowBook(FlowVersionMapper flows) {
    return new StoredFlowBook(flows);
  }

  @Bean
  Templates templates(TemplateVersionMapper versions) {
    return new StoredTemplates(versions);
  }

  @Bean
  Calendars calendars(CalendarDayMapper days) {
    return new StoredCalendars(days);
  }

  @Bean
  StoredReports reports(
      ReportMapper reports,
      ReportTextMapper texts,
      TurnUnitMapper turns,
      SealMapper seals,
      RevisionMapper revisions,
      OpinionMapper opinions,
      AnswerMapper answers,
      AttachmentMapper attachments,
      EntryMapper entries) {
    return new StoredReports(
        reports,
        texts,
        turns,
        new StoredRevisions(seals, revisions),
        new StoredOpinions(opinions, answers),
        new StoredAttachments(attachments),
        new StoredEntries(entries));
  }

  @Bean
  ReportSearch reportSearch(SearchMapper search) {
    return new StoredReportSearch(search);
  }

  @Bean
  Notices notices(NoticeMapper notices) {
    return new StoredNotices(notices);
  }

  @Bean
  MailOut mailOut(MailOutMapper letters) {
    return new StoredMailOut(letters);
  }

  @Bean
  Reminders reminders(ReminderMapper reminders) {
    return new StoredReminders(reminders);
  }

  @Bean
  Phrases phrases(PhraseMapper phrases) {
    return new StoredPhrases(phrases);
  }

  @Bean
  Prints prints(PrintMapper prints) {
    return new StoredPrints(prints);
  }

  @Bean
  Uploads uploads(UploadMapper uploads) {
    return new StoredUploads(uploads);
  }

  @Bean
  AttachmentContents attachmentContents(AttachmentContentMapper contents) {
    return new StoredAttachmentContents(contents);
  }

  /** Whoever makes the tables makes the first key too. */
  @Bean
  @DependsOnDatabaseInitialization
  LedgerKey ledgerKey(@Value("${report.ledger.key-file:}") String file) {
    return LedgerKey.in(file);
  }

  @Bean
  Links links(LedgerKey key) {
    return new Links(key);
  }

  @Bean
  StandIns standIns(LedgerKey key) {
    return new StandIns(key);
  }

  @Bean
  KeptSecrets keptSecrets(LedgerKey key) {
    return new KeptSecrets(key);
  }

  @Bean
  Receipts receipts(ReceiptMapper receipts) {
    return new StoredReceipts(receipts);
  }

  @Bean
  StoredLedger ledger(
      LedgerMapper rows, LedgerHeadMapper heads, LedgerAnchorMapper anchors, Links links) {
    return new StoredLedger(rows, heads, anchors, links);
  }

  @Bean
  LedgerPages ledgerPages(LedgerMapper rows, LedgerHeadMapper heads, LedgerAnchorMapper anchors) {
    return new StoredLedgerPages(rows, heads, anchors);
  }

  @Bean
  LedgerSearch ledgerSearch(LedgerSearchMapper search) {
    return new StoredLedgerSearch(search);
  }

  @Bean
  ReportRegister reportRegister(
      StoredReports whole, ReportMapper reports, SealMapper seals, RevisionMapper revisions) {
    return new StoredReportRegister(whole, reports, seals, revisions);
  }

  @Bean
  FlywayConfigurationCustomizer migrationsNameTypesAsTheDatabaseDoes() {
    return new ColumnTypes();
  }

  @Bean
  static ClosedDatabase closedDatabase() {
    return new ClosedDatabase();
  }

  /** Repeated reads in one transaction see what others have committed, not a copy kept aside. */
  @Bean
  ConfigurationCustomizer mappersReadAndWriteUtc() {
    return configuration -> {
      configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
      configuration.getTypeHandlerRegistry().register(Instant.class, new UtcInstant());
    };
  }
}
