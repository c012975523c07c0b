META
key;value
description;Which measures come first
country;Worldwide
unit;Example
instance;2026
num_projects;4
num_votes;17
budget;772
vote_type;approval
rule;greedy
date_begin;24.11.2026
date_end;24.11.2026
PROJECTS
project_id;cost;votes;name;selected
p0;763;1;"Measure 0; ""of"" many";0
p1;567;6;"Measure 1; ""of"" many";1
p2;282;5;"Measure 2; ""of"" many";0
p3;450;5;"Measure 3; ""of"" many";0
VOTES
voter_id;vote
1;p0
2;p1
3;p1
4;p1
5;p1
6;p1
7;p1
8;p2
9;p2
10;p2
11;p2
12;p2
13;p3
14;p3
15;p3
16;p3
17;p3
