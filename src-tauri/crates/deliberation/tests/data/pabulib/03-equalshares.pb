META
key;value
description;Which measures come first
country;Worldwide
unit;Example
instance;2026
num_projects;10
num_votes;29
budget;422
vote_type;approval
rule;equalshares
date_begin;24.11.2026
date_end;24.11.2026
PROJECTS
project_id;cost;votes;name;selected
p0;120;6;"Measure 0; ""of"" many";0
p1;64;7;"Measure 1; ""of"" many";1
p2;305;7;"Measure 2; ""of"" many";0
p3;208;7;"Measure 3; ""of"" many";0
p4;118;6;"Measure 4; ""of"" many";0
p5;75;16;"Measure 5; ""of"" many";0
p6;227;17;"Measure 6; ""of"" many";1
p7;263;16;"Measure 7; ""of"" many";0
p8;16;18;"Measure 8; ""of"" many";1
p9;19;16;"Measure 9; ""of"" many";1
VOTES
voter_id;vote
1;p0,p1,p2,p3
2;p0,p1,p2,p3
3;p0,p1,p2,p3,p4
4;p0,p1,p2,p3,p4
5;p0,p1,p2,p4
6;p0,p3,p4
7;p1,p2,p3,p4
8;p1,p2,p3,p4
9;p5,p6
10;p5,p6,p7,p8
11;p5,p6,p7,p8,p9
12;p5,p6,p7,p8,p9
13;p5,p6,p7,p8,p9
14;p5,p6,p7,p8,p9
15;p5,p6,p7,p8,p9
16;p5,p6,p7,p8,p9
17;p5,p6,p7,p8,p9
18;p5,p6,p7,p8,p9
19;p5,p6,p7,p8,p9
20;p5,p6,p7,p9
21;p5,p6,p7,p9
22;p5,p7,p8
23;p5,p7,p8,p9
24;p5,p8,p9
25;p6,p7,p8,p9
26;p6,p8
27;p6,p8
28;p6,p8,p9
29;p7,p8,p9
