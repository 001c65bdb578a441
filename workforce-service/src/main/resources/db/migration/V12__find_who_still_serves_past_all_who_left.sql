-- Whether a seat is free asks who serves on some days in a cadre and region. By the first day it read everybody who ever served there;
-- by the last it begins with those who had not left.
create index assignment_serving_idx on assignment (cadre, region, coalesce(to_day, 'infinity'), from_day);
drop index assignment_cadre_idx;
