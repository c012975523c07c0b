META
key;value
description;Which measures come first
country;Worldwide
unit;Example
instance;2026
num_projects;10
num_votes;25
budget;422
vote_type;approval
rule;greedy
date_begin;24.11.2026
date_end;24.11.2026
PROJECTS
project_id;cost;votes;name;selected
p0;258;5;"Measure 0; ""of"" many";0
p1;140;6;"Measure 1; ""of"" many";0
p2;314;5;"Measure 2; ""of"" many";0
p3;328;3;"Measure 3; ""of"" many";0
p4;83;5;"Measure 4; ""of"" many";0
p5;146;11;"Measure 5; ""of"" many";0
p6;60;15;"Measure 6; ""of"" many";1
p7;333;15;"Measure 7; ""of"" many";1
p8;16;10;"Measure 8; ""of"" many";1
p9;11;15;"Measure 9; ""of"" many";1
VOTES
voter_id;vote
1;p0,p1,p2,p3,p4
2;p0,p1,p2,p3,p4
3;p0,p1,p2,p3,p4
4;p0,p1,p2,p4
5;p0,p1,p4
6;p1,p2
7;p5,p6
8;p5,p6,p7,p8,p9
9;p5,p6,p7,p8,p9
10;p5,p6,p7,p9
11;p5,p6,p7,p9
12;p5,p6,p7,p9
13;p5,p6,p7,p9
14;p5,p6,p8,p9
15;p5,p6,p8,p9
16;p5,p6,p9
17;p5,p7,p9
18;p6,p7
19;p6,p7
20;p6,p7,p8,p9
21;p6,p7,p8,p9
22;p6,p7,p8,p9
23;p7,p8
24;p7,p8,p9
25;p7,p8,p9
