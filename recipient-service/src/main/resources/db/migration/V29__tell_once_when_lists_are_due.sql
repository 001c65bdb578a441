-- The due day that was told to the world; a later one that is set afterwards is told again when it comes.
alter table refresh add column due_told date;

-- What was due before anybody could be told is nobody's news.
update refresh set due_told = due_day where due_day < current_date;
