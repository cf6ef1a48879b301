-- An urging or a word about the deadline is about a unit's year, begun or not, and over once that report has arrived.

alter table notice add column subject varchar(120);

create index notice_subject_ix on notice (subject);

update notice set subject = (
  select concat(r.cycle_id, ':', r.unit_code) from report r where r.id = notice.report_id)
where subject is null and report_id is not null and kind in ('URGED', 'DEADLINE');

-- of a unit that had not begun: the sentence names unit and year, its reader drafts for the unit
update notice set subject = (
  select max(concat(c.id, ':', u.code)) from account_grant g
  join unit u on u.code = g.unit_code
  join cycle_unit e on e.unit_code = u.code
  join cycle c on c.id = e.cycle_id
  where g.account_id = notice.account_id and g.role = 'DRAFTER'
  and notice.words like concat('%', u.name, c.report_year, '年度报告%'))
where subject is null and report_id is null and kind in ('URGED', 'DEADLINE');

-- what moved within the unit only was taken for done
update notice set over_at = null
where over_at is not null and kind in ('URGED', 'DEADLINE')
and exists (select 1 from report r where r.id = notice.report_id and r.arrived_at is null);

update notice set over_at = made_at
where over_at is null and kind in ('URGED', 'DEADLINE')
and exists (select 1 from report r
  where concat(r.cycle_id, ':', r.unit_code) = notice.subject and r.arrived_at is not null);
