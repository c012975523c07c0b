META
key;value
description;Which measures come first
country;Worldwide
unit;Example
instance;2026
num_projects;14
num_votes;16
budget;516
vote_type;approval
rule;equalshares/add1
date_begin;24.11.2026
date_end;24.11.2026
PROJECTS
project_id;cost;votes;name;selected
p0;516;7;"Measure 0; ""of"" many";0
p1;62;3;"Measure 1; ""of"" many";1
p10;47;3;"Measure 10; ""of"" many";1
p11;121;2;"Measure 11; ""of"" many";0
p12;5;2;"Measure 12; ""of"" many";1
p13;4;5;"Measure 13; ""of"" many";1
p2;28;1;"Measure 2; ""of"" many";1
p3;30;4;"Measure 3; ""of"" many";1
p4;76;8;"Measure 4; ""of"" many";1
p5;2;6;"Measure 5; ""of"" many";1
p6;18;4;"Measure 6; ""of"" many";1
p7;94;8;"Measure 7; ""of"" many";1
p8;34;2;"Measure 8; ""of"" many";1
p9;18;5;"Measure 9; ""of"" many";1
VOTES
voter_id;vote
1;p0
2;p0,p1,p12,p4,p5,p6,p8
3;p0,p10,p13,p3,p7
4;p0,p12,p5,p7
5;p0,p13,p3,p5,p8,p9
6;p0,p5,p7,p9
7;p0,p6
8;p1,p11,p13,p3,p4,p6
9;p1,p6,p7
10;p10,p3,p5,p7,p9
11;p10,p4,p7,p9
12;p11,p13,p2,p4,p7
13;p13,p4
14;p4
15;p4,p5,p7
16;p4,p9
