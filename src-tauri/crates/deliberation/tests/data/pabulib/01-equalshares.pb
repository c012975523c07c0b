META
key;value
description;Which measures come first
country;Worldwide
unit;Example
instance;2026
num_projects;6
num_votes;10
budget;184
vote_type;approval
rule;equalshares
date_begin;24.11.2026
date_end;24.11.2026
PROJECTS
project_id;cost;votes;name;selected
p0;177;3;"Measure 0; ""of"" many";0
p1;178;1;"Measure 1; ""of"" many";0
p2;98;2;"Measure 2; ""of"" many";0
p3;140;5;"Measure 3; ""of"" many";0
p4;107;5;"Measure 4; ""of"" many";0
p5;120;6;"Measure 5; ""of"" many";0
VOTES
voter_id;vote
1;p0
2;p0,p2
3;p0,p2
4;p1
5;p3,p4,p5
6;p3,p4,p5
7;p3,p4,p5
8;p3,p4,p5
9;p3,p4,p5
10;p5
