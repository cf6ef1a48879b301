-- What asked somebody to act asks no more once the report has moved on; it counts as unread no longer.

alter table notice add column over_at ${instant};

-- the notices of a report that has moved
create index notice_report_ix on notice (report_id);

-- unread is what is neither read nor over; the index of before goes on serving the inbox
create index notice_open_ix on notice (account_id, read_at, over_at);

-- those of reports that have moved on since, or are finished
update notice set over_at = made_at
where over_at is null and kind in ('TURN', 'RETURNED', 'URGED', 'DEADLINE', 'STEP')
and exists (select 1 from report r
  where r.id = notice.report_id and (r.since_at is null or r.since_at > notice.made_at));

-- what is public, year by year
create index report_public_year_ix on report (report_year, published_at);
