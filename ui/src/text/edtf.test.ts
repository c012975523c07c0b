import { describe, expect, it } from "vitest";
import { edtfText } from "./edtf";
import { languageOf } from "./languages";

const en = languageOf("en");
const fr = languageOf("fr");

describe("EDTF in plain words", () => {
  it.each([
    ["1973-09-11", "11 September 1973", "11 septembre 1973"],
    ["1973-09-01", "1 September 1973", "1er septembre 1973"],
    ["1973-09", "September 1973", "septembre 1973"],
    ["1973", "1973", "1973"],
    ["1973-09-11T08:30:00Z", "11 September 1973", "11 septembre 1973"],
    ["1973~", "about 1973", "vers 1973"],
    ["1973-09?", "perhaps September 1973", "peut-être septembre 1973"],
    ["1973-09-11%", "perhaps about 11 September 1973", "peut-être vers 11 septembre 1973"],
    ["2004-06~-11", "about 11 June 2004", "vers 11 juin 2004"],
    ["197X", "the 1970s", "les années 1970"],
    ["19XX", "the 20th century", "le 20e siècle"],
    ["1973-XX", "1973", "1973"],
    ["1973-09-XX", "September 1973", "septembre 1973"],
    ["1973-XX-11", "the 11th of an unknown month of 1973", "le 11 d’un mois inconnu de 1973"],
    ["1973-21", "spring 1973", "printemps 1973"],
    ["1973-34", "2nd quarter of 1973", "2e trimestre 1973"],
    ["1973-41", "second half of 1973", "2e semestre 1973"],
    ["1973-09-11/1973-09-14", "11–14 September 1973", "11–14 septembre 1973"],
    ["1973-09-11/1973-10-02", "11 September – 2 October 1973", "11 septembre – 2 octobre 1973"],
    ["1973-09/1973-11", "September – November 1973", "septembre – novembre 1973"],
    ["1973/1990", "1973–1990", "1973–1990"],
    [
      "1973-12-30/1974-01-02",
      "30 December 1973 – 2 January 1974",
      "30 décembre 1973 – 2 janvier 1974",
    ],
    ["1973~/1975", "about 1973 – 1975", "vers 1973 – 1975"],
    ["1973-09/..", "from September 1973, still open", "depuis septembre 1973, sans fin indiquée"],
    ["../1973", "until 1973, no beginning given", "jusqu’à 1973, sans début indiqué"],
    ["1973/", "from 1973 until an unknown date", "de 1973 à une date inconnue"],
    ["/1973", "from an unknown date until 1973", "d’une date inconnue à 1973"],
    ["[1973,1974]", "1973 or 1974", "1973 ou 1974"],
    ["{1973,1975,1976}", "1973, 1975 and 1976", "1973, 1975 et 1976"],
    ["[..1984]", "1984 or earlier", "1984 ou plus tôt"],
    ["-0043", "44 BCE", "44 av. n. è."],
    ["XXXX-XX-XX", "unknown", "inconnue"],
    ["", "unknown", "inconnue"],
  ])("reads %s", (text, english, french) => {
    expect(edtfText(text, en)).toBe(english);
    expect(edtfText(text, fr)).toBe(french);
  });

  it("gives back what it does not understand", () => {
    expect(edtfText("last summer", en)).toBe("last summer");
    expect(edtfText("1973/abc", en)).toBe("1973/abc");
  });
});
