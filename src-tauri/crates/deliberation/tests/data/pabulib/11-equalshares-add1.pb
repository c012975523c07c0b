META
key;value
description;Which measures come first
country;Worldwide
unit;Example
instance;2026
num_projects;6
num_votes;30
budget;1096
vote_type;approval
rule;equalshares/add1
date_begin;24.11.2026
date_end;24.11.2026
PROJECTS
project_id;cost;votes;name;selected
p0;226;6;"Measure 0; ""of"" many";1
p1;47;4;"Measure 1; ""of"" many";1
p2;341;2;"Measure 2; ""of"" many";0
p3;149;6;"Measure 3; ""of"" many";1
p4;888;6;"Measure 4; ""of"" many";0
p5;1060;6;"Measure 5; ""of"" many";0
VOTES
voter_id;vote
1;p0
2;p0
3;p0
4;p0
5;p0
6;p0
7;p1
8;p1
9;p1
10;p1
11;p2
12;p2
13;p3
14;p3
15;p3
16;p3
17;p3
18;p3
19;p4
20;p4
21;p4
22;p4
23;p4
24;p4
25;p5
26;p5
27;p5
28;p5
29;p5
30;p5
