META
key;value
description;Which measures come first
country;Worldwide
unit;Example
instance;2026
num_projects;12
num_votes;24
budget;522
vote_type;approval
rule;equalshares/add1
date_begin;24.11.2026
date_end;24.11.2026
PROJECTS
project_id;cost;votes;name;selected
p0;355;6;"Measure 0; ""of"" many";0
p1;181;7;"Measure 1; ""of"" many";1
p10;328;13;"Measure 10; ""of"" many";0
p11;114;12;"Measure 11; ""of"" many";1
p2;231;6;"Measure 2; ""of"" many";0
p3;107;6;"Measure 3; ""of"" many";0
p4;316;4;"Measure 4; ""of"" many";0
p5;31;4;"Measure 5; ""of"" many";0
p6;501;12;"Measure 6; ""of"" many";0
p7;360;13;"Measure 7; ""of"" many";0
p8;100;14;"Measure 8; ""of"" many";1
p9;294;13;"Measure 9; ""of"" many";0
VOTES
voter_id;vote
1;p0
2;p0,p1,p2,p3
3;p0,p1,p2,p3,p4,p5
4;p0,p1,p2,p3,p4,p5
5;p0,p1,p2,p3,p4,p5
6;p0,p1,p3
7;p1,p2,p3,p5
8;p1,p2,p4
9;p10,p11,p6,p7,p8,p9
10;p10,p11,p6,p7,p8,p9
11;p10,p11,p6,p7,p8,p9
12;p10,p11,p6,p7,p8,p9
13;p10,p11,p6,p7,p8,p9
14;p10,p11,p6,p7,p9
15;p10,p11,p6,p7,p9
16;p10,p11,p6,p8,p9
17;p10,p11,p8
18;p10,p6,p8,p9
19;p10,p7,p8,p9
20;p10,p7,p8,p9
21;p10,p7,p8,p9
22;p11,p6,p7,p8
23;p11,p6,p7,p8
24;p11,p6,p7,p8,p9
