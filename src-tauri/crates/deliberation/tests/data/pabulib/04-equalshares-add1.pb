META
key;value
description;Which measures come first
country;Worldwide
unit;Example
instance;2026
num_projects;10
num_votes;36
budget;1283
vote_type;approval
rule;equalshares/add1
date_begin;24.11.2026
date_end;24.11.2026
PROJECTS
project_id;cost;votes;name;selected
p0;730;6;"Measure 0; ""of"" many";0
p1;1230;7;"Measure 1; ""of"" many";0
p2;16;4;"Measure 2; ""of"" many";1
p3;957;7;"Measure 3; ""of"" many";0
p4;1236;7;"Measure 4; ""of"" many";0
p5;721;22;"Measure 5; ""of"" many";1
p6;364;20;"Measure 6; ""of"" many";0
p7;238;19;"Measure 7; ""of"" many";1
p8;298;16;"Measure 8; ""of"" many";0
p9;313;19;"Measure 9; ""of"" many";0
VOTES
voter_id;vote
1;p0,p1,p2,p3,p4
2;p0,p1,p2,p3,p4
3;p0,p1,p2,p3,p4
4;p0,p1,p3
5;p0,p1,p3,p4
6;p0,p1,p4
7;p1,p3,p4
8;p2,p3,p4
9;p5,p6
10;p5,p6,p7
11;p5,p6,p7,p8
12;p5,p6,p7,p8,p9
13;p5,p6,p7,p8,p9
14;p5,p6,p7,p8,p9
15;p5,p6,p7,p8,p9
16;p5,p6,p7,p8,p9
17;p5,p6,p7,p9
18;p5,p6,p7,p9
19;p5,p6,p7,p9
20;p5,p6,p8
21;p5,p6,p8
22;p5,p6,p8,p9
23;p5,p6,p8,p9
24;p5,p6,p9
25;p5,p7
26;p5,p7,p8
27;p5,p7,p8
28;p5,p7,p9
29;p5,p8
30;p5,p8,p9
31;p6,p7,p8,p9
32;p6,p7,p9
33;p6,p7,p9
34;p6,p9
35;p7,p8,p9
36;p7,p9
