META
key;value
description;Which measures come first
country;Worldwide
unit;Example
instance;2026
num_projects;14
num_votes;23
budget;1335
vote_type;approval
rule;equalshares/add1
date_begin;24.11.2026
date_end;24.11.2026
PROJECTS
project_id;cost;votes;name;selected
p0;1335;16;"Measure 0; ""of"" many";0
p1;162;13;"Measure 1; ""of"" many";1
p10;241;16;"Measure 10; ""of"" many";1
p11;295;9;"Measure 11; ""of"" many";0
p12;223;14;"Measure 12; ""of"" many";1
p13;256;12;"Measure 13; ""of"" many";0
p2;27;14;"Measure 2; ""of"" many";1
p3;89;13;"Measure 3; ""of"" many";1
p4;330;11;"Measure 4; ""of"" many";0
p5;112;10;"Measure 5; ""of"" many";1
p6;277;16;"Measure 6; ""of"" many";1
p7;292;12;"Measure 7; ""of"" many";0
p8;26;10;"Measure 8; ""of"" many";1
p9;118;14;"Measure 9; ""of"" many";1
VOTES
voter_id;vote
1;p0,p1,p10,p11,p12,p13,p2,p3,p9
2;p0,p1,p10,p11,p12,p13,p2,p3,p9
3;p0,p1,p10,p11,p12,p13,p5,p6,p8,p9
4;p0,p1,p10,p11,p2,p6,p7
5;p0,p1,p10,p11,p3,p4,p5,p6,p7
6;p0,p1,p10,p11,p3,p4,p5,p6,p8
7;p0,p1,p10,p12,p13,p2,p3,p4,p5,p6
8;p0,p1,p10,p12,p13,p4,p6,p8,p9
9;p0,p1,p2,p7
10;p0,p10,p11,p2,p4,p8,p9
11;p0,p10,p12,p13,p5,p7,p9
12;p0,p10,p12,p3,p4,p5,p6,p7,p8
13;p0,p10,p13,p2,p3,p6,p7,p9
14;p0,p11,p13,p2,p3,p4,p6,p7,p8
15;p0,p12,p13,p2,p6,p9
16;p0,p2,p3,p4,p6,p7,p9
17;p1,p10,p12,p13,p2,p3,p4,p6,p8,p9
18;p1,p10,p12,p13,p5,p7,p8
19;p1,p10,p2,p3,p4,p5,p6,p7,p8,p9
20;p1,p12,p3,p4,p6,p7,p8,p9
21;p10,p11,p12,p2,p5,p6,p7
22;p12,p13,p2,p3,p5,p6,p9
23;p12,p9
