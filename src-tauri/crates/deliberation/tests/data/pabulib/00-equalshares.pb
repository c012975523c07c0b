META
key;value
description;Which measures come first
country;Worldwide
unit;Example
instance;2026
num_projects;14
num_votes;18
budget;442
vote_type;approval
rule;equalshares
date_begin;24.11.2026
date_end;24.11.2026
PROJECTS
project_id;cost;votes;name;selected
p0;442;7;"Measure 0; ""of"" many";0
p1;47;13;"Measure 1; ""of"" many";1
p10;44;10;"Measure 10; ""of"" many";1
p11;74;10;"Measure 11; ""of"" many";0
p12;50;11;"Measure 12; ""of"" many";0
p13;85;13;"Measure 13; ""of"" many";1
p2;47;11;"Measure 2; ""of"" many";1
p3;36;14;"Measure 3; ""of"" many";1
p4;3;12;"Measure 4; ""of"" many";1
p5;46;12;"Measure 5; ""of"" many";1
p6;105;10;"Measure 6; ""of"" many";0
p7;1;5;"Measure 7; ""of"" many";1
p8;88;10;"Measure 8; ""of"" many";0
p9;64;12;"Measure 9; ""of"" many";1
VOTES
voter_id;vote
1;p0,p1,p10,p12,p13,p2,p3,p4
2;p0,p1,p10,p12,p2,p3,p4,p5,p6,p8,p9
3;p0,p1,p10,p13,p3,p4,p5,p6
4;p0,p1,p10,p3,p5,p6,p8,p9
5;p0,p1,p11,p12,p13,p2,p3,p5,p6
6;p0,p10,p11,p13,p3,p4,p6,p8
7;p0,p10,p2,p3,p4,p5,p6,p7,p9
8;p1,p10,p12,p13,p2,p3,p5,p6,p8,p9
9;p1,p10,p12,p13,p5,p7,p8,p9
10;p1,p11,p12,p13,p2,p3,p4,p7,p9
11;p1,p11,p12,p13,p2,p3,p6,p9
12;p1,p11,p12,p13,p4,p5,p6,p7,p8,p9
13;p1,p11,p12,p2,p4,p5,p6,p7,p9
14;p1,p11,p13,p5,p8
15;p1,p12,p13,p2,p3,p4,p5,p8,p9
16;p10,p11,p12,p13,p3,p4,p8,p9
17;p10,p11,p2,p3,p4,p9
18;p11,p13,p2,p3,p4,p5,p8
