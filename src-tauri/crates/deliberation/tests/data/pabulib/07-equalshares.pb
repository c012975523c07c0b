META
key;value
description;Which measures come first
country;Worldwide
unit;Example
instance;2026
num_projects;8
num_votes;14
budget;933
vote_type;approval
rule;equalshares
date_begin;24.11.2026
date_end;24.11.2026
PROJECTS
project_id;cost;votes;name;selected
p0;429;2;"Measure 0; ""of"" many";0
p1;133;1;"Measure 1; ""of"" many";0
p2;932;1;"Measure 2; ""of"" many";0
p3;669;1;"Measure 3; ""of"" many";0
p4;842;6;"Measure 4; ""of"" many";0
p5;327;8;"Measure 5; ""of"" many";0
p6;550;9;"Measure 6; ""of"" many";1
p7;575;7;"Measure 7; ""of"" many";0
VOTES
voter_id;vote
1;p0
2;p0,p1,p2,p3
3;p4
4;p4,p5,p6
5;p4,p5,p6,p7
6;p4,p5,p6,p7
7;p4,p5,p7
8;p4,p6
9;p5,p6
10;p5,p6,p7
11;p5,p6,p7
12;p5,p7
13;p6
14;p6,p7
