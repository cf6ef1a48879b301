-- Whether the secrecy review found that the revision may be made public. What has been published was found so.

alter table report add column secrecy_cleared boolean;

update report set secrecy_cleared = (published_revision is not null and published_revision = secrecy_revision) where secrecy_revision is not null;

-- A text that was public when a later revision was withheld leaves a notice in its place, like any that is withdrawn.
update report set withdrawn_for = '经审查，依法不再公开。' where status = 'WITHHELD' and published_at is not null and withdrawn_for is null;
