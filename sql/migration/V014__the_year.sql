-- Years that are prepared, opened and closed; templates in versions; the days that are worked.

alter table cycle add column state varchar(16) default 'OPEN' not null;
alter table cycle add constraint cycle_state_ck check (state in ('PREPARED', 'OPEN', 'CLOSED'));
-- why it was closed or opened again
alter table cycle add column state_reason varchar(500) default '' not null;
alter table cycle add column version bigint default 0 not null;

-- of years there are already, only each bureau's latest goes on; what is under way in the others is finished
update cycle set state = 'CLOSED', state_reason = '升级时关闭：已有更晚的年度' where id in (
  select id from (
    select c.id from cycle c join cycle l on l.bureau_code = c.bureau_code and l.report_year > c.report_year
  ) earlier);

-- a later last day for one unit, given before its report was begun
alter table cycle_unit add column until_on date;
alter table cycle_unit add column extended_for varchar(500);
alter table cycle_unit add column extended_by varchar(36);
alter table cycle_unit add column extended_name varchar(200);
alter table cycle_unit add column extended_at ${instant};

create table template_version (
  bureau_code varchar(32) not null,
  number int not null,
  name varchar(100) not null,
  content mediumtext not null,
  made_at ${instant} not null,
  made_by varchar(36) not null,
  made_name varchar(200) not null,
  constraint template_version_pk primary key (bureau_code, number),
  constraint template_version_bureau_fk foreign key (bureau_code) references unit (code)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- Weekdays that are free and weekend days that are worked; all other days are as usual.
create table calendar_day (
  day_on date not null,
  worked boolean not null,
  note varchar(100) not null,
  constraint calendar_day_pk primary key (day_on)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- 2025 and 2026 as the State Council's office announced them. Of 2027 the statutory holidays that fall on weekdays:
-- which other days are exchanged for them has to be entered once it is announced.
insert into calendar_day (day_on, worked, note) select date '2025-01-01', false, '元旦' where not exists (select 1 from calendar_day where day_on = date '2025-01-01');
insert into calendar_day (day_on, worked, note) select date '2025-01-26', true, '春节调休上班' where not exists (select 1 from calendar_day where day_on = date '2025-01-26');
insert into calendar_day (day_on, worked, note) select date '2025-01-28', false, '春节' where not exists (select 1 from calendar_day where day_on = date '2025-01-28');
insert into calendar_day (day_on, worked, note) select date '2025-01-29', false, '春节' where not exists (select 1 from calendar_day where day_on = date '2025-01-29');
insert into calendar_day (day_on, worked, note) select date '2025-01-30', false, '春节' where not exists (select 1 from calendar_day where day_on = date '2025-01-30');
insert into calendar_day (day_on, worked, note) select date '2025-01-31', false, '春节' where not exists (select 1 from calendar_day where day_on = date '2025-01-31');
insert into calendar_day (day_on, worked, note) select date '2025-02-03', false, '春节' where not exists (select 1 from calendar_day where day_on = date '2025-02-03');
insert into calendar_day (day_on, worked, note) select date '2025-02-04', false, '春节' where not exists (select 1 from calendar_day where day_on = date '2025-02-04');
insert into calendar_day (day_on, worked, note) select date '2025-02-08', true, '春节调休上班' where not exists (select 1 from calendar_day where day_on = date '2025-02-08');
insert into calendar_day (day_on, worked, note) select date '2025-04-04', false, '清明节' where not exists (select 1 from calendar_day where day_on = date '2025-04-04');
insert into calendar_day (day_on, worked, note) select date '2025-04-27', true, '劳动节调休上班' where not exists (select 1 from calendar_day where day_on = date '2025-04-27');
insert into calendar_day (day_on, worked, note) select date '2025-05-01', false, '劳动节' where not exists (select 1 from calendar_day where day_on = date '2025-05-01');
insert into calendar_day (day_on, worked, note) select date '2025-05-02', false, '劳动节' where not exists (select 1 from calendar_day where day_on = date '2025-05-02');
insert into calendar_day (day_on, worked, note) select date '2025-05-05', false, '劳动节' where not exists (select 1 from calendar_day where day_on = date '2025-05-05');
insert into calendar_day (day_on, worked, note) select date '2025-06-02', false, '端午节' where not exists (select 1 from calendar_day where day_on = date '2025-06-02');
insert into calendar_day (day_on, worked, note) select date '2025-09-28', true, '国庆节、中秋节调休上班' where not exists (select 1 from calendar_day where day_on = date '2025-09-28');
insert into calendar_day (day_on, worked, note) select date '2025-10-01', false, '国庆节、中秋节' where not exists (select 1 from calendar_day where day_on = date '2025-10-01');
insert into calendar_day (day_on, worked, note) select date '2025-10-02', false, '国庆节、中秋节' where not exists (select 1 from calendar_day where day_on = date '2025-10-02');
insert into calendar_day (day_on, worked, note) select date '2025-10-03', false, '国庆节、中秋节' where not exists (select 1 from calendar_day where day_on = date '2025-10-03');
insert into calendar_day (day_on, worked, note) select date '2025-10-06', false, '国庆节、中秋节' where not exists (select 1 from calendar_day where day_on = date '2025-10-06');
insert into calendar_day (day_on, worked, note) select date '2025-10-07', false, '国庆节、中秋节' where not exists (select 1 from calendar_day where day_on = date '2025-10-07');
insert into calendar_day (day_on, worked, note) select date '2025-10-08', false, '国庆节、中秋节' where not exists (select 1 from calendar_day where day_on = date '2025-10-08');
insert into calendar_day (day_on, worked, note) select date '2025-10-11', true, '国庆节、中秋节调休上班' where not exists (select 1 from calendar_day where day_on = date '2025-10-11');
insert into calendar_day (day_on, worked, note) select date '2026-01-01', false, '元旦' where not exists (select 1 from calendar_day where day_on = date '2026-01-01');
insert into calendar_day (day_on, worked, note) select date '2026-01-02', false, '元旦' where not exists (select 1 from calendar_day where day_on = date '2026-01-02');
insert into calendar_day (day_on, worked, note) select date '2026-01-04', true, '元旦调休上班' where not exists (select 1 from calendar_day where day_on = date '2026-01-04');
insert into calendar_day (day_on, worked, note) select date '2026-02-14', true, '春节调休上班' where not exists (select 1 from calendar_day where day_on = date '2026-02-14');
insert into calendar_day (day_on, worked, note) select date '2026-02-16', false, '春节' where not exists (select 1 from calendar_day where day_on = date '2026-02-16');
insert into calendar_day (day_on, worked, note) select date '2026-02-17', false, '春节' where not exists (select 1 from calendar_day where day_on = date '2026-02-17');
insert into calendar_day (day_on, worked, note) select date '2026-02-18', false, '春节' where not exists (select 1 from calendar_day where day_on = date '2026-02-18');
insert into calendar_day (day_on, worked, note) select date '2026-02-19', false, '春节' where not exists (select 1 from calendar_day where day_on = date '2026-02-19');
insert into calendar_day (day_on, worked, note) select date '2026-02-20', false, '春节' where not exists (select 1 from calendar_day where day_on = date '2026-02-20');
insert into calendar_day (day_on, worked, note) select date '2026-02-23', false, '春节' where not exists (select 1 from calendar_day where day_on = date '2026-02-23');
insert into calendar_day (day_on, worked, note) select date '2026-02-28', true, '春节调休上班' where not exists (select 1 from calendar_day where day_on = date '2026-02-28');
insert into calendar_day (day_on, worked, note) select date '2026-04-06', false, '清明节' where not exists (select 1 from calendar_day where day_on = date '2026-04-06');
insert into calendar_day (day_on, worked, note) select date '2026-05-01', false, '劳动节' where not exists (select 1 from calendar_day where day_on = date '2026-05-01');
insert into calendar_day (day_on, worked, note) select date '2026-05-04', false, '劳动节' where not exists (select 1 from calendar_day where day_on = date '2026-05-04');
insert into calendar_day (day_on, worked, note) select date '2026-05-05', false, '劳动节' where not exists (select 1 from calendar_day where day_on = date '2026-05-05');
insert into calendar_day (day_on, worked, note) select date '2026-05-09', true, '劳动节调休上班' where not exists (select 1 from calendar_day where day_on = date '2026-05-09');
insert into calendar_day (day_on, worked, note) select date '2026-06-19', false, '端午节' where not exists (select 1 from calendar_day where day_on = date '2026-06-19');
insert into calendar_day (day_on, worked, note) select date '2026-09-20', true, '国庆节调休上班' where not exists (select 1 from calendar_day where day_on = date '2026-09-20');
insert into calendar_day (day_on, worked, note) select date '2026-09-25', false, '中秋节' where not exists (select 1 from calendar_day where day_on = date '2026-09-25');
insert into calendar_day (day_on, worked, note) select date '2026-10-01', false, '国庆节' where not exists (select 1 from calendar_day where day_on = date '2026-10-01');
insert into calendar_day (day_on, worked, note) select date '2026-10-02', false, '国庆节' where not exists (select 1 from calendar_day where day_on = date '2026-10-02');
insert into calendar_day (day_on, worked, note) select date '2026-10-05', false, '国庆节' where not exists (select 1 from calendar_day where day_on = date '2026-10-05');
insert into calendar_day (day_on, worked, note) select date '2026-10-06', false, '国庆节' where not exists (select 1 from calendar_day where day_on = date '2026-10-06');
insert into calendar_day (day_on, worked, note) select date '2026-10-07', false, '国庆节' where not exists (select 1 from calendar_day where day_on = date '2026-10-07');
insert into calendar_day (day_on, worked, note) select date '2026-10-10', true, '国庆节调休上班' where not exists (select 1 from calendar_day where day_on = date '2026-10-10');
insert into calendar_day (day_on, worked, note) select date '2027-01-01', false, '元旦' where not exists (select 1 from calendar_day where day_on = date '2027-01-01');
insert into calendar_day (day_on, worked, note) select date '2027-02-05', false, '除夕' where not exists (select 1 from calendar_day where day_on = date '2027-02-05');
insert into calendar_day (day_on, worked, note) select date '2027-02-08', false, '春节' where not exists (select 1 from calendar_day where day_on = date '2027-02-08');
insert into calendar_day (day_on, worked, note) select date '2027-04-05', false, '清明节' where not exists (select 1 from calendar_day where day_on = date '2027-04-05');
insert into calendar_day (day_on, worked, note) select date '2027-06-09', false, '端午节' where not exists (select 1 from calendar_day where day_on = date '2027-06-09');
insert into calendar_day (day_on, worked, note) select date '2027-09-15', false, '中秋节' where not exists (select 1 from calendar_day where day_on = date '2027-09-15');
insert into calendar_day (day_on, worked, note) select date '2027-10-01', false, '国庆节' where not exists (select 1 from calendar_day where day_on = date '2027-10-01');
