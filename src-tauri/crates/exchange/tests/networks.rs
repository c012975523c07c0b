//! Networks in files: what is read, what is refused and where, what is written.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use concord_exchange::network::{
    Graph, GraphEdge, GraphFormat, GraphNode, GraphValue, ListHeadings, ReadGraph, Spell,
    TimeFormat, TimedValue, graph_of_lists, graph_text, parse_graph, save_graph, save_lists,
};
use concord_exchange::{ExchangeError, TableFormat, open};
use proptest::prelude::*;

fn read(text: &str) -> ReadGraph {
    parse_graph(text.as_bytes()).unwrap()
}

/// Every refusal and every note that a test sees has its text in both languages.
fn told(file: &str, before: &str, code: &str) {
    for language in ["en", "fr"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue/locales");
        let texts = std::fs::read_to_string(folder.join(language).join(file)).unwrap();
        assert!(texts.contains(&format!("{before}{code}")), "{language} lacks {code}");
    }
}

#[test]
fn every_problem_and_note_in_the_sources_is_told() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/network");
    let (mut problems, mut notes) = (BTreeSet::new(), BTreeSet::new());
    for entry in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for quoted in source.split('"').skip(1).step_by(2) {
            let is_code = quoted.bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase())
                && quoted.contains('-')
                && !quoted.starts_with('-')
                && !quoted.ends_with('-');
            match quoted {
                "graph-nested" => problems.insert(quoted.to_owned()),
                "cell-bytes" | "-infinity" => false,
                _ if is_code && quoted.starts_with("graph-") => notes.insert(quoted.to_owned()),
                _ => is_code && problems.insert(quoted.to_owned()),
            };
        }
    }
    assert!(problems.len() > 25 && notes.len() > 8, "{problems:?} {notes:?}");
    problems.iter().for_each(|code| told("errors.ftl", "    [", &format!("{code}] ")));
    notes.iter().for_each(|code| told("importing.ftl", "\n", &format!("{code} = ")));
}

/// Line, column, problem and name of a refusal.
fn refusal(bytes: &[u8]) -> (u64, u64, &'static str, String) {
    match parse_graph(bytes).unwrap_err() {
        ExchangeError::Graph { problem, line, column, name } => (line, column, problem, name),
        ExchangeError::Limit { what, row, .. } => (row, 0, what, String::new()),
        other => panic!("{other:?}"),
    }
}

fn shared(folder: &str) -> Option<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data").join(folder);
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: {} is not here", folder.display());
        return None;
    };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    Some(paths)
}

/// Nodes, edges and the notes of every sample file.
#[test]
fn every_sample_file_is_read_or_says_why_not() {
    let expected: BTreeMap<&str, &str> = BTreeMap::from([
        ("basic.gexf", "2 nodes, 1 edges"),
        ("celegans.gexf", "306 nodes, 2345 edges"),
        ("data.gexf", "4 nodes, 5 edges"),
        ("dynamics.gexf", "4 nodes, 5 edges"),
        ("dynamics_edgeweight.gexf", "4 nodes, 5 edges"),
        (
            "dynamics_openintervals.gexf",
            "2 nodes, 1 edges; graph-open-interval 9 from line 18; graph-drawing 6 from line 21",
        ),
        ("gephi_timezone.gexf", "2 nodes, 1 edges; graph-timezone 1 from line 3"),
        ("gephi_withdesc.graphml", "2 nodes, 1 edges"),
        ("hello-world.gexf", "2 nodes, 1 edges"),
        ("hierarchy1.gexf", "10 nodes, 9 edges; graph-hierarchy 9 from line 16"),
        ("hierarchy2.gexf", "7 nodes, 4 edges; graph-hierarchy 6 from line 16"),
        ("hierarchy3.gexf", "7 nodes, 4 edges; graph-hierarchy 6 from line 15"),
        ("hierarchy4.gexf", "7 nodes, 4 edges; graph-hierarchy 6 from line 14"),
        ("phylogeny.gexf", "3 nodes, 0 edges; graph-hierarchy 1 from line 7"),
        ("simple-1.3.gexf", "2 nodes, 1 edges"),
        ("viz.gexf", "1 nodes, 0 edges; graph-drawing 3 from line 6"),
    ]);
    let (Some(gexf), Some(graphml)) = (shared("gexf"), shared("graphml")) else { return };
    let mut seen = 0;
    for path in gexf.iter().chain(&graphml) {
        let name = path.file_name().unwrap().to_str().unwrap();
        let found = match concord_exchange::network::read_graph(path) {
            Ok(read) => {
                let mut text =
                    format!("{} nodes, {} edges", read.graph.nodes.len(), read.graph.edges.len());
                for note in read.notes {
                    let (message, count, line) = (note.message, note.count, note.line);
                    text.push_str(&format!("; {message} {count} from line {line}"));
                }
                text
            }
            Err(error) => error.to_string(),
        };
        eprintln!("{name}: {found}");
        assert_eq!(Some(found.as_str()), expected.get(name).copied(), "{name}");
        seen += 1;
    }
    assert_eq!(seen, expected.len());
}

const GEXF: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.2draft" version="1.2">
  <graph mode="dynamic" defaultedgetype="directed" timeformat="date">
    <attributes class="node">
      <attribute id="0" title="seats" type="integer"/>
      <attribute id="1" title="armed" type="boolean"><default>false</default></attribute>
    </attributes>
    <attributes class="edge"><attribute id="0" title="source" type="string"/></attributes>
    <nodes>
      <node id="a" label="Assembl&#233;e &amp; S&#xE9;nat" start="1990-03-11">
        <attvalues><attvalue for="0" value="120"/><attvalue for="1" value="true"/></attvalues>
      </node>
      <node id="b"><spells><spell end="1973-09-11"/><spell start="1990-03-11"/></spells></node>
    </nodes>
    <edges>
      <edge id="e" source="a" target="b" kind="funds" weight="2.5" label="since the accord">
        <attvalues><attvalue for="0" value="report"/></attvalues>
      </edge>
      <edge source="b" target="b" type="mutual"/>
    </edges>
  </graph>
</gexf>"#;

fn text(value: &str) -> GraphValue {
    GraphValue::Text(value.to_owned())
}

fn spell(start: Option<&str>, end: Option<&str>) -> Spell {
    Spell { start: start.map(str::to_owned), end: end.map(str::to_owned) }
}

fn attributes(all: &[(&str, GraphValue)]) -> BTreeMap<String, Vec<TimedValue>> {
    all.iter().map(|(name, value)| ((*name).to_owned(), vec![value.clone().into()])).collect()
}

#[test]
fn gexf_is_read_with_its_values_types_and_times() {
    let graph = read(GEXF).graph;
    assert_eq!(graph.nodes[0].label, "Assemblée & Sénat");
    let values = [("armed", GraphValue::Flag(true)), ("seats", GraphValue::Integer(120))];
    assert_eq!(graph.nodes[0].attributes, attributes(&values));
    assert_eq!(graph.nodes[1].label, "b");
    assert_eq!(graph.nodes[1].attributes, attributes(&[("armed", GraphValue::Flag(false))]));
    assert_eq!(
        graph.nodes[1].spells,
        [spell(None, Some("1973-09-11")), spell(Some("1990-03-11"), None)]
    );
    let expected = GraphEdge {
        id: Some("e".to_owned()),
        source: 0,
        target: 1,
        is_directed: true,
        kind: Some("funds".to_owned()),
        label: Some("since the accord".to_owned()),
        weight: Some(2.5),
        attributes: attributes(&[("source", text("report"))]),
        spells: Vec::new(),
    };
    assert_eq!(graph.edges[0], expected);
    assert!(!graph.edges[1].is_directed);
    assert_eq!(graph.times, TimeFormat::Date);
    assert_eq!(graph.nodes[0].spells[0].days().0, Some("1990-03-11".parse().unwrap()));
}

/// A GEXF file around some nodes and edges.
fn gexf(nodes: &str, edges: &str) -> String {
    format!(
        "<gexf><graph>\n<attributes class=\"node\"><attribute id=\"n\" title=\"n\" type=\"integer\"/>\
         </attributes>\n<nodes>\n{nodes}\n</nodes>\n<edges>\n{edges}\n</edges></graph></gexf>"
    )
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let two = "<node id='a'/><node id='b'/>";
    for (nodes, edges, expected) in [
        ("<node label='a'/>", "", (4, 1, "attribute-missing", "id")),
        ("<node id='a'/>\n <node id='a'/>", "", (5, 2, "node-repeated", "a")),
        (two, "<edge source='a' target='z'/>", (7, 1, "end-missing", "z")),
        (two, "<edge source='a'/>", (7, 1, "attribute-missing", "target")),
        (
            two,
            "<edge id='1' source='a' target='b'/>\n<edge id='1' source='b' target='a'/>",
            (8, 1, "edge-repeated", "1"),
        ),
        (two, "<edge source='a' target='b' weight='much'/>", (7, 1, "weight", "much")),
        (two, "<edge source='a' target='b' weight='NaN'/>", (7, 1, "weight", "NaN")),
        (
            two,
            "<edge source='a' target='b' type='sideways'/>",
            (7, 1, "direction-unknown", "sideways"),
        ),
        ("<node id='a' start='long ago'/>", "", (4, 1, "time", "long ago")),
        ("<node id='a' pid='z'/>", "", (4, 1, "parent-missing", "z")),
        ("<node id='a' pid='b'/>\n<node id='b' pid='a'/>", "", (5, 1, "parent-circle", "b")),
        (
            "<node id='a'><attvalues>\n<attvalue for='n' value='ten'/></attvalues></node>",
            "",
            (5, 1, "value-type", "ten"),
        ),
        (
            "<node id='a'><attvalues>\n<attvalue for='x' value='1'/></attvalues></node>",
            "",
            (5, 1, "attribute-unknown", "x"),
        ),
    ] {
        let (line, column, problem, name) = refusal(gexf(nodes, edges).as_bytes());
        assert_eq!((line, column, problem, name.as_str()), expected, "{nodes} {edges}");
    }
}

#[test]
fn hostile_xml_is_refused_with_its_place() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE g [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]>\n\
                <gexf><graph><nodes><node id='&b;'/></nodes></graph></gexf>";
    assert_eq!(refusal(bomb.as_bytes()).2, "xml-entity");
    let outside = "<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><graphml/>";
    assert_eq!(refusal(outside.as_bytes()).2, "xml-entity");
    let unknown = gexf("<node id='&secret;'/>", "");
    assert_eq!(refusal(unknown.as_bytes()), (4, 1, "xml-entity", "secret".to_owned()));
    let deep: String = (0..5_000).map(|at| format!("<nodes><node id='{at}'>")).collect();
    let deep = format!("<gexf><graph>{deep}");
    assert_eq!(refusal(deep.as_bytes()).2, "xml-depth");
    let wide = gexf(&format!("<node id='a' label='{}'/>", "x".repeat(2 << 20)), "");
    assert_eq!(refusal(wide.as_bytes()), (4, 0, "cell-bytes", String::new()));
    let many: String = (0..2_000).map(|at| format!(" a{at}='1'")).collect();
    assert_eq!(refusal(gexf(&format!("<node id='a'{many}/>"), "").as_bytes()).2, "columns");
    let twice = gexf("<node id='a' id='b'/>", "");
    assert_eq!(refusal(twice.as_bytes()).2, "xml-syntax");
    let crossed = "<gexf><graph><nodes></graph></nodes></gexf>";
    assert_eq!(refusal(crossed.as_bytes()).2, "xml-syntax");
    let latin = gexf("<node id='a' label='Jos\u{e9}'/>", "").replace('\u{e9}', "\u{1}");
    let latin: Vec<u8> = latin.bytes().map(|byte| if byte == 1 { 0xE9 } else { byte }).collect();
    assert_eq!(refusal(&latin), (4, 24, "encoding", "UTF-8".to_owned()));
    let stated = [b"<?xml version='1.0' encoding='iso-8859-1'?>\n".as_slice(), &latin].concat();
    assert_eq!(parse_graph(&stated).unwrap().graph.nodes[0].label, "José");
    let utf16: Vec<u8> = "\u{feff}<gexf><graph><nodes><node id='é'/></nodes></graph></gexf>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(parse_graph(&utf16).unwrap().graph.nodes[0].id, "é");
    for other in
        ["", " ", "<html/>", "<svg xmlns='x'/>", "id,label\n1,a", "<gexf/>", "<graphml></graphml>"]
    {
        let problem = refusal(other.as_bytes()).2;
        assert!(
            ["not-graph", "root-unknown", "xml-syntax"].contains(&problem),
            "{other}: {problem}"
        );
    }
}

#[test]
fn a_file_that_ends_too_early_is_never_taken_for_a_whole_one() {
    for (format, name) in [
        (GraphFormat::Gexf, "gexf"),
        (GraphFormat::Graphml, "graphml"),
        (GraphFormat::Kumu, "kumu"),
    ] {
        let (whole, _) = graph_text(format, &read(GEXF).graph).unwrap();
        let whole = whole.trim_end();
        for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
            let result = parse_graph(&whole.as_bytes()[..end]);
            assert!(result.is_err(), "{name} up to {end}: {}", &whole[..end]);
        }
        assert!(parse_graph(whole.as_bytes()).is_ok());
    }
}

const GRAPHML: &str = r#"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="seats" attr.type="int"><default>0</default></key>
<key id="d1" for="edge" attr.name="weight" attr.type="double"/>
<key id="d2" for="all" attr.name="label" attr.type="string"/>
<graph edgedefault="undirected">
<node id="n0"><desc><![CDATA[The <upper> house]]></desc><data key="d0">50</data></node>
<node id="n1"><data key="d2">Party</data></node>
<edge source="n0" target="n1" directed="true"><data key="d1"> 1.5 </data></edge>
<edge source="n1" target="n0"/>
</graph></graphml>"#;

#[test]
fn graphml_is_read_with_keys_and_defaults() {
    let graph = read(GRAPHML).graph;
    let values = [("desc", text("The <upper> house")), ("seats", GraphValue::Integer(50))];
    assert_eq!(graph.nodes[0].attributes, attributes(&values));
    assert_eq!(graph.nodes[1].label, "Party");
    assert_eq!(graph.nodes[1].attributes, attributes(&[("seats", GraphValue::Integer(0))]));
    assert_eq!((graph.edges[0].is_directed, graph.edges[0].weight), (true, Some(1.5)));
    assert!(!graph.edges[1].is_directed);
}

#[test]
fn labels_that_yed_draws_are_read() {
    let file = r#"<graphml xmlns:y="http://www.yworks.com/xml/graphml">
<key for="node" id="d6" yfiles.type="nodegraphics"/>
<key for="edge" id="d9" yfiles.type="edgegraphics"/>
<graph edgedefault="directed" id="G">
<node id="n0"><data key="d6"><y:ShapeNode><y:Fill color="red"/>
  <y:NodeLabel>Head of state<y:LabelModel/></y:NodeLabel><y:Shape/></y:ShapeNode></data></node>
<node id="n1"><data key="d6"><y:ShapeNode/></data></node>
<edge id="e0" source="n0" target="n1"><data key="d9"><y:PolyLineEdge>
  <y:EdgeLabel>appoints</y:EdgeLabel></y:PolyLineEdge></data></edge>
</graph></graphml>"#;
    let read = read(file);
    let labels: Vec<_> = read.graph.nodes.iter().map(|node| node.label.as_str()).collect();
    assert_eq!(labels, ["Head of state", "n1"]);
    assert_eq!(read.graph.edges[0].label.as_deref(), Some("appoints"));
    assert!(read.graph.nodes[0].attributes.is_empty());
    assert_eq!(
        (read.notes[0].message, read.notes[0].line, read.notes[0].count),
        ("graph-drawing", 5, 3)
    );
}

#[test]
fn graphml_beyond_a_flat_graph_is_refused_with_the_reason() {
    let file = |within: &str| {
        format!("<graphml>\n<graph edgedefault=\"directed\">\n{within}</graph></graphml>")
    };
    for (within, expected) in [
        ("<node id='a'>\n<graph edgedefault='directed'/></node>", (4, 1, "graph-nested", "a")),
        (
            "<node id='a'/>\n<hyperedge id='h'><endpoint node='a'/></hyperedge>",
            (4, 1, "hyperedge", "h"),
        ),
        ("<node id='a'><data key='d9'>x</data></node>", (3, 14, "attribute-unknown", "d9")),
        ("<node id='a'/></graph>\n<graph edgedefault='directed'>", (4, 1, "several-graphs", "")),
        ("<node id='a'/><edge source='a' target='b'/>", (3, 15, "end-missing", "b")),
    ] {
        let (line, column, problem, name) = refusal(file(within).as_bytes());
        assert_eq!((line, column, problem, name.as_str()), expected);
    }
}

const KUMU: &str = r#"{
  "elements": [
    {"label": "A", "type": "Letter", "tags": ["one", "two"]},
    {"_id": "elem-1", "attributes": {"label": "B", "element type": "x", "budget": 3.5}},
    {"id": "e3", "label": "B"}
  ],
  "connections": [
    {"from": "A", "to": "elem-1", "type": "likes", "strength": 4},
    {"from": "e3", "to": "A", "direction": "mutual", "strength": "weak"}
  ],
  "loops": [{"label": "R1"}]
}"#;

#[test]
fn kumu_blueprints_and_backups_are_read() {
    let read = read(KUMU);
    assert_eq!(read.format, GraphFormat::Kumu);
    let graph = read.graph;
    assert_eq!(graph.nodes[0].kind.as_deref(), Some("Letter"));
    let tags = GraphValue::List(vec!["one".to_owned(), "two".to_owned()]);
    assert_eq!(graph.nodes[0].attributes, attributes(&[("tags", tags)]));
    assert_eq!((graph.nodes[1].id.as_str(), graph.nodes[1].label.as_str()), ("elem-1", "B"));
    assert_eq!((graph.edges[0].source, graph.edges[0].target), (0, 1));
    assert_eq!((graph.edges[0].is_directed, graph.edges[0].weight), (true, Some(4.0)));
    assert!(!graph.edges[1].is_directed);
    assert_eq!(graph.edges[1].attributes, attributes(&[("strength", text("weak"))]));
    assert_eq!((read.notes[0].message, read.notes[0].count), ("graph-loops", 1));
    for (json, expected) in [
        ("{\"elements\": [", "json-truncated"),
        ("{\"elements\": [}", "json-syntax"),
        ("{}", "not-graph"),
        ("[]", "not-graph"),
        ("{\"elements\": 3}", "not-graph"),
        ("{\"elements\": [3]}", "element-shape"),
        ("{\"elements\": [{\"type\": \"x\"}]}", "element-label"),
        ("{\"elements\": [{\"label\": \"A\"}, {\"label\": \"A\"}]}", "node-repeated"),
        ("{\"elements\": [], \"connections\": [{\"from\": \"A\", \"to\": \"A\"}]}", "end-missing"),
        (
            "{\"elements\": [{\"label\": \"A\"}], \"connections\": [{\"from\": \"A\"}]}",
            "connection-end",
        ),
    ] {
        assert_eq!(refusal(json.as_bytes()).2, expected, "{json}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(refusal(deep.as_bytes()).2, "json-syntax");
}

/// Two files of tables.
fn tables(nodes: &str, edges: &str) -> Result<Graph, ExchangeError> {
    let folder = tempfile::tempdir().unwrap();
    let (nodes_path, edges_path) = (folder.path().join("n.csv"), folder.path().join("e.csv"));
    std::fs::write(&nodes_path, nodes).unwrap();
    std::fs::write(&edges_path, edges).unwrap();
    let nodes = (!nodes.is_empty()).then(|| open(&nodes_path, None).unwrap());
    graph_of_lists(nodes.as_ref(), &open(&edges_path, None).unwrap(), true).map(|(graph, _)| graph)
}

#[test]
fn lists_are_read_with_the_headings_of_gephi_and_of_kumu() {
    let gephi = tables(
        "Id,Label,Seats\n01,Assembly,120\n02,Senate,\n",
        "Source,Target,Type,Weight,Timeset\n01,02,Undirected,2.5,\"<[1990-03-11, 1994-03-10]>\"\n",
    )
    .unwrap();
    assert_eq!(gephi.nodes[0].id, "01");
    assert_eq!(gephi.nodes[0].attributes, attributes(&[("Seats", text("120"))]));
    assert!(gephi.nodes[1].attributes.is_empty());
    let edge = &gephi.edges[0];
    assert_eq!((edge.is_directed, edge.weight), (false, Some(2.5)));
    assert_eq!(edge.spells, [spell(Some("1990-03-11"), Some("1994-03-10"))]);
    let kumu = tables(
        "Label;Type\nAssembly;Institution\nSenate;Institution\n",
        "From;To;Type;Direction;Strength\nAssembly;Senate;funds;directed;1,5\nSenate;Army;;mutual;\n",
    )
    .unwrap();
    assert_eq!(kumu.nodes.len(), 3, "the army is named by a connection alone");
    assert_eq!(kumu.edges[0].kind.as_deref(), Some("funds"));
    assert_eq!(kumu.edges[0].weight, Some(1.5));
    assert!(!kumu.edges[1].is_directed);
}

#[test]
fn lists_that_are_not_sound_say_the_row_and_column() {
    let refusal = |nodes: &str, edges: &str| match tables(nodes, edges).unwrap_err() {
        ExchangeError::Graph { problem, line, column, name } => (line, column, problem, name),
        other => panic!("{other:?}"),
    };
    let place = |line, column, problem, name: &str| (line, column, problem, name.to_owned());
    assert_eq!(refusal("", "Source,Weight\na,1\n"), place(0, 0, "column-missing", "Target"));
    assert_eq!(refusal("", "Source,Target\na,b\nb,\n"), place(3, 2, "connection-end", ""));
    assert_eq!(refusal("", "Source,Target,Weight\na,b,heavy\n"), place(2, 3, "weight", "heavy"));
    assert_eq!(refusal("", "Source,Target,Start\na,b,then\n"), place(2, 3, "time", "then"));
    let repeated = refusal("Id,Label\na,A\na,B\n", "Source,Target\na,a\n");
    assert_eq!(repeated, place(3, 1, "node-repeated", "a"));
    let ambiguous = refusal("Id,Label\na,X\nb,X\n", "Source,Target\na,X\n");
    assert_eq!(ambiguous, place(2, 2, "label-ambiguous", "X"));
}

#[test]
fn a_list_written_holds_no_formula_and_comes_back() {
    let mut graph = Graph::default();
    for name in ["=1+1", "@SUM(A1)", "plain"] {
        let attributes = attributes(&[("id", text("+x")), ("note", text("-2+3"))]);
        let (id, label) = (name.to_owned(), format!("{name}!"));
        graph.nodes.push(GraphNode { id, label, attributes, ..GraphNode::default() });
    }
    graph.edges.push(GraphEdge {
        target: 2,
        kind: Some("=cmd".to_owned()),
        weight: Some(-1.5),
        spells: vec![spell(None, Some("1990-03-11")), spell(Some("2000-01-01"), None)],
        ..GraphEdge::default()
    });
    let folder = tempfile::tempdir().unwrap();
    for headings in [ListHeadings::Gephi, ListHeadings::Kumu] {
        for (format, extension) in [(TableFormat::Csv, "csv"), (TableFormat::Xlsx, "xlsx")] {
            let path = |name: &str| folder.path().join(format!("{name}.{extension}"));
            let (nodes, edges) = (path("nodes"), path("edges"));
            save_lists(&nodes, &edges, format, headings, &graph).unwrap();
            if format == TableFormat::Csv {
                let text = std::fs::read_to_string(&nodes).unwrap();
                assert!(text.contains("'=1+1,'=1+1!") && text.contains("'+x"), "{text}");
                assert!(std::fs::read_to_string(&edges).unwrap().contains("'=cmd"));
            }
            let nodes = open(&nodes, None).unwrap();
            let (back, notes) =
                graph_of_lists(Some(&nodes), &open(&edges, None).unwrap(), true).unwrap();
            assert_eq!(back, graph);
            assert!(notes.is_empty());
        }
    }
}

#[test]
fn what_a_format_cannot_hold_is_noted_and_what_is_not_sound_is_not_written() {
    let mut graph = read(GEXF).graph;
    let value = |value, start| TimedValue { value, spell: spell(start, None) };
    let values = vec![
        value(GraphValue::Integer(1), None),
        value(GraphValue::Integer(2), Some("2000-01-01")),
    ];
    graph.nodes[0].attributes.insert("seats".to_owned(), values);
    assert_eq!(read(&graph_text(GraphFormat::Gexf, &graph).unwrap().0).graph, graph);
    for format in [GraphFormat::Graphml, GraphFormat::Kumu] {
        let (_, notes) = graph_text(format, &graph).unwrap();
        assert_eq!((notes[0].message, notes[0].count), ("graph-values-over-time", 1));
    }
    graph.edges[0].target = 9;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gexf");
    assert_eq!(
        save_graph(&path, GraphFormat::Gexf, &graph).unwrap_err().code(),
        "graph-unreadable"
    );
    assert!(!path.exists());
}

fn any_text() -> impl Strategy<Value = String> {
    // What XML 1.0 can hold; other signs are replaced when they are written.
    "[ -~\t\n\ré\u{ad}ع字\u{1f54a}<>&\"']{0,12}"
}

/// Up to 13 digits: of more, a reader of JSON may take the last for its neighbour.
fn any_number() -> impl Strategy<Value = f64> {
    (any::<i32>(), 0..4).prop_map(|(digits, places)| f64::from(digits) / 10f64.powi(places))
}

fn any_value() -> impl Strategy<Value = GraphValue> {
    prop_oneof![
        any_text().prop_map(GraphValue::Text),
        any::<i64>().prop_map(GraphValue::Integer),
        any_number().prop_map(GraphValue::Number),
        any::<bool>().prop_map(GraphValue::Flag),
        prop::collection::vec(any_text(), 1..4).prop_map(GraphValue::List),
    ]
}

fn any_spells() -> impl Strategy<Value = Vec<Spell>> {
    let day = || {
        prop::option::of(
            (1900..2100, 1..13, 1..29).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        )
    };
    let spell = (day(), day()).prop_map(|(start, end)| Spell { start, end });
    prop::collection::vec(spell.prop_filter("not open", |spell| !spell.is_open()), 0..3)
}

/// Values of one type for each name, as formats declare types by name.
fn any_attributes(of: &'static str) -> impl Strategy<Value = Vec<(String, GraphValue)>> {
    let name = prop_oneof![
        any_text().prop_map(move |name| format!("{of}{name}x")),
        Just("label".to_owned()),
        Just("weight".to_owned()),
        Just("id".to_owned()),
    ];
    prop::collection::btree_map(name, any_value(), 0..4).prop_map(|all| all.into_iter().collect())
}

fn any_graph() -> impl Strategy<Value = Graph> {
    let node = (any_text(), prop::option::of(any_text()), any::<bool>(), any_spells());
    let edge = (
        (any::<usize>(), any::<usize>(), any::<bool>(), any::<bool>()),
        prop::option::of(any_text()),
        prop::option::of("[a-z ]{1,8}"),
        prop::option::of(any_number()),
        any_spells(),
    );
    let nodes = prop::collection::vec(node, 1..6);
    let edges = prop::collection::vec(edge, 0..8);
    (nodes, edges, any_attributes("n"), any_attributes("e")).prop_map(
        |(nodes, edges, of_nodes, of_edges)| {
            let said = |all: &[(String, GraphValue)], has: bool| {
                let all = all.iter().filter(|(name, _)| has && name != "kind");
                all.map(|(name, value)| (name.clone(), vec![value.clone().into()])).collect()
            };
            let count = nodes.len();
            let nodes = nodes.into_iter().enumerate().map(|(at, (label, kind, has, spells))| {
                let (id, attributes) = (format!("{label}{at}"), said(&of_nodes, has));
                GraphNode { id, label, kind, attributes, spells }
            });
            let edges =
                edges.into_iter().enumerate().map(|(at, (ends, kind, label, weight, spells))| {
                    let (source, target, is_directed, has) = ends;
                    GraphEdge {
                        id: has.then(|| format!("e{at}")),
                        source: source % count,
                        target: target % count,
                        is_directed,
                        kind,
                        label,
                        weight,
                        // GEXF takes an attribute of this name for the weight of an edge without one.
                        attributes: said(&of_edges, has && weight.is_some()),
                        spells,
                    }
                });
            Graph { times: TimeFormat::Date, nodes: nodes.collect(), edges: edges.collect() }
        },
    )
}

/// Lists are texts in GraphML.
fn without_lists(mut graph: Graph) -> Graph {
    let of_nodes = graph.nodes.iter_mut().map(|node| &mut node.attributes);
    let of_edges = graph.edges.iter_mut().map(|edge| &mut edge.attributes);
    for values in of_nodes.chain(of_edges).flat_map(BTreeMap::values_mut).flatten() {
        if let GraphValue::List(_) = values.value {
            values.value = GraphValue::Text(values.value.to_string());
        }
    }
    graph
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_graph_comes_back_from_every_format(graph in any_graph()) {
        for (format, expected) in [
            (GraphFormat::Gexf, graph.clone()),
            (GraphFormat::Graphml, without_lists(graph.clone())),
            (GraphFormat::Kumu, graph.clone()),
        ] {
            let (text, notes) = graph_text(format, &graph).unwrap();
            prop_assert!(notes.is_empty(), "{:?}", notes);
            let read = parse_graph(text.as_bytes());
            prop_assert!(read.is_ok(), "{:?} {}", read, text);
            let read = read.unwrap();
            prop_assert_eq!(read.graph, expected, "{}", text);
            prop_assert_eq!((read.format, read.notes.len()), (format, 0));
        }
    }

    #[test]
    fn nothing_read_is_a_panic(at in 0usize..4000, byte in any::<u8>(), kind in 0usize..3) {
        let mut bytes = [GEXF, GRAPHML, KUMU][kind].as_bytes().to_vec();
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = parse_graph(&bytes);
        bytes.truncate(at);
        prop_assert!(parse_graph(&bytes).is_err());
    }
}

/// Graphs in which everything occurs that is written.
fn various() -> Vec<(&'static str, Graph)> {
    let whole = read(GEXF).graph;
    let mut undirected = whole.clone();
    let mut directed = whole.clone();
    let mut numbered = whole.clone();
    undirected.edges.iter_mut().for_each(|edge| edge.is_directed = false);
    directed.edges.iter_mut().for_each(|edge| edge.is_directed = true);
    numbered.times = TimeFormat::Number;
    for node in &mut numbered.nodes {
        node.kind = Some("institution\nof state".to_owned());
        node.spells = vec![spell(Some("1990.5"), Some("2000"))];
        let list = GraphValue::List(vec!["a, b".to_owned(), "\"c\"".to_owned()]);
        node.attributes.extend(attributes(&[("list", list), ("real", GraphValue::Number(1e-300))]));
        // An open interval of numbers networkx cannot read.
        let timed = TimedValue { value: text("x"), spell: spell(Some("3"), Some("4")) };
        node.attributes.insert("timed".to_owned(), vec![timed]);
    }
    let mut timed = undirected.clone();
    timed.times = TimeFormat::DateTime;
    timed.nodes[0].spells = vec![spell(Some("2012-01-12T15:00:00+03:00"), None)];
    vec![
        ("mixed", whole),
        ("undirected", undirected),
        ("directed", directed),
        ("numbered", numbered),
        ("timed", timed),
        ("empty", Graph::default()),
    ]
}

fn is_there(program: &str) -> bool {
    let found = Command::new(program).arg("--version").output().is_ok();
    if !found {
        eprintln!("skipped: {program} is not installed");
    }
    found
}

#[test]
fn gexf_written_is_valid_against_its_schema() {
    if !is_there("xmllint") {
        return;
    }
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/gexf-1.3/gexf.xsd");
    let folder = tempfile::tempdir().unwrap();
    let mut all = various();
    for path in shared("gexf").unwrap_or_default() {
        all.push(("sample", concord_exchange::network::read_graph(&path).unwrap().graph));
    }
    for (name, graph) in all {
        let path = folder.path().join("a.gexf");
        save_graph(&path, GraphFormat::Gexf, &graph).unwrap();
        let output = Command::new("xmllint")
            .args(["--nonet", "--noout", "--schema", schema])
            .arg(&path)
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "{name}: {told}\n{}",
            std::fs::read_to_string(&path).unwrap()
        );
        let read = concord_exchange::network::read_graph(&path).unwrap();
        assert_eq!(read.graph, graph, "{name}");
    }
}

/// Where `CONCORD_NETWORKX` names a Python that has networkx.
#[test]
fn what_is_written_opens_in_networkx() {
    let Ok(python) = std::env::var("CONCORD_NETWORKX") else {
        eprintln!("skipped: CONCORD_NETWORKX names no Python that has networkx");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    for (name, graph) in various() {
        for (format, extension, reader) in [
            (GraphFormat::Gexf, "gexf", "nx.read_gexf(p, version='1.3')"),
            (GraphFormat::Graphml, "graphml", "nx.read_graphml(p)"),
        ] {
            let ways: BTreeSet<bool> = graph.edges.iter().map(|edge| edge.is_directed).collect();
            if format == GraphFormat::Gexf && graph.times == TimeFormat::DateTime {
                // networkx does not know the name that the schema has for such times.
                continue;
            }
            if format == GraphFormat::Graphml && ways.len() > 1 {
                // networkx has no graph that is directed in part; in GEXF `mutual` helps.
                continue;
            }
            let path = folder.path().join(format!("a.{extension}"));
            save_graph(&path, format, &graph).unwrap();
            let program = format!(
                "import networkx as nx, sys; p = sys.argv[1]; g = {reader}; print(len(g), g.size())"
            );
            let output = Command::new(&python).args(["-c", &program]).arg(&path).output().unwrap();
            let told = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{name} {extension}: {told}");
            let found = String::from_utf8_lossy(&output.stdout).trim().to_owned();
            assert_eq!(found, format!("{} {}", graph.nodes.len(), graph.edges.len()), "{name}");
        }
    }
}
