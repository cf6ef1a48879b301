-- What lists and the progress board read, and what reviewers keep at hand.

-- Counted from the report's own history and opinions with every act, so that no list has to.
alter table report add column times_returned int default 0 not null;
alter table report add column answers_owed int default 0 not null;
alter table report add column musts_open int default 0 not null;
alter table report add column approved_at ${instant};

update report set times_returned = (
  select count(*) from report_entry e where e.report_id = report.id and e.act in ('RETURN', 'MUST_CHANGE')
    and e.step_before <> 'SIGNING' and e.step_after = 'REVISION');

update report set musts_open = (
  select count(*) from report_opinion o where o.report_id = report.id and o.weight = 'MUST' and o.resolved_by is null);

update report set answers_owed = (
  select count(*) from report_opinion o
  where o.report_id = report.id and o.sent = true and o.resolved_by is null and not exists (
    select 1 from report_answer a
    where a.report_id = o.report_id and a.opinion = o.opinion and a.revision = (
      select coalesce(max(e.revision), 0) from report_entry e
      where e.report_id = a.report_id and e.step_before <> 'SIGNING'
        and e.act in ('PASS', 'RETURN', 'MUST_CHANGE', 'APPROVE', 'SEND_BACK', 'AGREE'))));

update report set approved_at = (
  select max(e.acted_at) from report_entry e where e.report_id = report.id
    and e.step_before <> 'PUBLICATION' and e.step_after = 'PUBLICATION')
where step_kind = 'PUBLICATION' or status in ('PUBLISHED', 'WITHHELD');

-- what somebody has claimed, and claims that have lain for long
create index report_claimed_ix on report (claimed_by, claimed_at);
create index report_claimed_at_ix on report (claimed_at);

-- Sentences that reviewers use again and again; without an owner they are the whole bureau's.
create table phrase (
  id varchar(36) not null,
  bureau_code varchar(32) not null,
  owner varchar(36),
  body varchar(500) not null,
  made_at ${instant} not null,
  constraint phrase_pk primary key (id),
  constraint phrase_bureau_fk foreign key (bureau_code) references unit (code)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

create index phrase_bureau_ix on phrase (bureau_code, owner);
