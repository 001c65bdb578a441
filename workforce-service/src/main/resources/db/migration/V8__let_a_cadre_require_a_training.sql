-- A PSM completes basic bimtek before serving (Permensos 10/2019). Which topic of training-service that is, the steward says; none is required until then.
alter table cadre add column required_topic text check (required_topic ~ '^[A-Z][A-Z0-9_]{1,39}$');
