META
key;value
description;Which measures come first
country;Worldwide
unit;Example
instance;2026
num_projects;8
num_votes;21
budget;94
vote_type;approval
rule;equalshares/add1
date_begin;24.11.2026
date_end;24.11.2026
PROJECTS
project_id;cost;votes;name;selected
p0;10;13;"Measure 0; ""of"" many";1
p1;30;12;"Measure 1; ""of"" many";1
p2;30;5;"Measure 2; ""of"" many";0
p3;10;12;"Measure 3; ""of"" many";1
p4;10;9;"Measure 4; ""of"" many";1
p5;20;11;"Measure 5; ""of"" many";0
p6;10;16;"Measure 6; ""of"" many";1
p7;20;13;"Measure 7; ""of"" many";1
VOTES
voter_id;vote
1;p0,p1,p2,p4,p5,p6
2;p0,p1,p3
3;p0,p1,p3
4;p0,p1,p3,p4,p5,p7
5;p0,p1,p3,p6,p7
6;p0,p1,p4,p5
7;p0,p1,p5,p7
8;p0,p1,p6
9;p0,p2,p3,p5,p6,p7
10;p0,p3,p4,p5,p6
11;p0,p3,p5,p6,p7
12;p0,p4,p6,p7
13;p0,p4,p6,p7
14;p1,p2,p5,p6,p7
15;p1,p3,p5,p6
16;p1,p3,p5,p6,p7
17;p1,p4,p5,p6,p7
18;p2,p3,p4,p6,p7
19;p2,p3,p6
20;p3,p6,p7
21;p4,p6,p7
