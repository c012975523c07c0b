// Imports: a file in the shape of UCDP GED, sheets of one workbook that are linked, a file under terms
// that have to be accepted, and one that is no table.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { crc32 } from "node:zlib";
import { Window } from "./driver.mjs";

const PASSPHRASE = "lantern river copper thirteen";

let window;
before(async () => {
  window = await Window.open();
  await window.sees("New dossier", 60);
  await window.call("create_dossier", {
    path: join(window.home, "dossier"),
    name: "Imports",
    country: "CHL",
    passphrase: PASSPHRASE,
    author: "A. B.",
  });
  await window.run("location.reload()");
  await window.sees("No events yet", 30);
});
after(() => window?.close());

const isAccessible = async (where) =>
  assert.deepEqual(await window.accessibilityFaults(), [], `axe-core on ${where}`);
const selected = (request = {}) => window.call("select_events", request);

async function file(name, bytes) {
  const path = join(window.home, name);
  await writeFile(path, bytes);
  return path;
}

async function begin(path) {
  await window.willPick(path);
  await window.click("button", "Choose a file");
}

/** Rows as CSV, each given by the columns that are not empty. */
function csv(header, rows) {
  const columns = header.split(",");
  const lines = rows.map((row) => columns.map((column) => row[column] ?? "").join(","));
  return `${header}\n${lines.join("\n")}\n`;
}

const GED =
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

test("a file in the shape of UCDP GED is known, tried and imported", async () => {
  const rows = [1, 2, 3].map((number) => ({
    id: `${number}`,
    type_of_violence: number === 1 ? "3" : "1",
    conflict_name: "A made-up conflict",
    side_a: "Government of A",
    side_b: number === 1 ? "Civilians" : "Front",
    gwnoa: "155",
    date_prec: number === 3 ? "4" : "1",
    date_start: number === 3 ? "1994-05-01" : "1994-05-12",
    date_end: number === 3 ? "1994-05-31" : "1994-05-12",
    where_prec: "1",
    where_coordinates: `Village ${number}`,
    latitude: "-33.4",
    longitude: "-70.6",
    best: `${number}`,
    low: "0",
    high: "9",
  }));
  await window.click("button", "Import a file");
  await begin(await file("ged.csv", csv(GED, rows)));
  await window.sees("UCDP data: terms of use");
  await isAccessible("a file whose terms are shown");
  await window.click("button", "Go on to the columns");
  await window.sees("What the first rows become");
  await window.sees("Village 1");
  await isAccessible("the columns with a preview");
  await window.click("button", "Try it");
  await window.sees(/3 rows would be written: 3 new events/, 30);
  await window.click("button", /^Import 3 rows/);
  await window.sees(/3 rows are imported/, 30);
  assert.equal((await selected()).total, 3);
  await window.click("button", "Import another file");
});

/** A workbook of sheets whose cells are texts, written as a spreadsheet program stores one. */
function workbook(sheets) {
  const text = (value) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const letter = (column) => String.fromCharCode(65 + column);
  const sheet = (rows) =>
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells
            .map((cell, column) => `<c r="${letter(column)}${row + 1}" t="inlineStr"><is><t>${text(cell)}</t></is></c>`)
            .join("")}</row>`,
      )
      .join("")}</sheetData></worksheet>`;
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const names = Object.keys(sheets);
  const parts = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map((_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join("")}</Relationships>`,
  };
  names.forEach((name, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet(sheets[name]);
  });
  return archive(parts);
}

/** A zip archive without compression. */
function archive(parts) {
  const files = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(content)];
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, path, bytes]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), shared, rest, path]));
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listed, Buffer.from("PK\x05\x06"), end]);
}

test("linked sheets of one workbook become events with their victims and sources", async () => {
  const before = (await selected()).all;
  const path = await file(
    "linked.xlsx",
    workbook({
      Victims: [
        ["id", "case", "name", "sex", "violation"],
        ["V1", "E1", "Ana", "female", "LIF-01"],
        ["V2", "E1", "Ben", "male", "LIF-01"],
        ["V3", "E2", "Eva", "female", "LIB-01"],
        ["V4", "E9", "Lost", "female", "LIB-01"],
      ],
      Events: [
        ["case", "title", "date"],
        ["E1", "Raid on the market", "1992-05-02"],
        ["E2", "Roadblock", "1992-06"],
      ],
      Sources: [
        ["case", "title"],
        ["E1", "Report 12"],
        ["E2", "Letter"],
      ],
    }),
  );
  await begin(path);
  await window.click("button", "Add the sheet “Events”");
  await window.click("button", "Add the sheet “Sources”");
  await window.find("combobox", "What one row of Sources is");
  await isAccessible("the tables of a workbook");
  await window.picture("import-tables");
  await window.click("button", "Go on to the columns");
  await window.sees("Raid on the market");
  await isAccessible("the columns of several tables");
  await window.picture("import-preview");
  await window.click("button", "Try it");
  await window.sees(/2 new events/, 30);
  await window.sees("No row of the linked table has this value.");
  await isAccessible("the trial of several tables");
  await window.click("button", /^Import 7 rows/);
  await window.sees(/7 rows are imported/, 30);
  const { all } = await selected();
  assert.equal(all - before, 2);
  const rows = await window.call("event_rows", {
    selection: { query: "raid" },
    sort: "date",
    descending: false,
    offset: 0,
    limit: 5,
  });
  const { bundle } = await window.call("event", { id: rows.rows[0].id });
  assert.deepEqual(bundle.persons.map(({ name }) => name.known).sort(), ["Ana", "Ben"]);
  assert.deepEqual(bundle.sources.map(({ title }) => title.known), ["Report 12"]);
  await window.click("button", "Import another file");
});

test("terms that forbid passing data on have to be accepted first", async () => {
  const acled =
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";
  const row = { event_id_cnty: "AAA1", event_date: "05 March 2021", time_precision: "1", event_type: "Battles", sub_event_type: "Armed clash", location: "B", latitude: "1", longitude: "2", geo_precision: "1", fatalities: "0" };
  await begin(await file("acled.csv", csv(acled, [row])));
  await window.sees("ACLED data: terms of use");
  const isOpen = () => window.run("return !arguments[0].disabled", window.next);
  window.next = await window.find("button", "Go on to the columns");
  assert.equal(await isOpen(), false, "not before the terms are accepted");
  await window.click("checkbox", /^I may use this data/);
  await window.until("the terms to be taken", isOpen);
  await isAccessible("terms to be accepted");
});

test("a file that is no table ends in a message with nothing written", async () => {
  const before = (await window.call("status")).dossier.revision;
  await window.willPick(await file("hostile.csv", Buffer.from([0x6e, 0, 1, 2, 3, 0, 0, 0x0a])));
  await window.click("button", "Another file");
  await window.sees(/The file is not a text: .*Nothing was imported/);
  await isAccessible("a file that cannot be read");
  assert.equal((await window.call("status")).dossier.revision, before);
});
