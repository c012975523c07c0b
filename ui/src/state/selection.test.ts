import { beforeEach, describe, expect, it } from "vitest";
import { EVERYTHING, narrowings, useSelection } from "./selection";

const store = () => useSelection.getState();

describe("the selection", () => {
  beforeEach(() => store().clear());

  it("leaves no trace of a facet without a choice", () => {
    store().toggleFacet("region", "CL-RM");
    store().toggleFacet("region", "CL-AN");
    expect(store().selection.facets).toEqual({ region: ["CL-RM", "CL-AN"] });
    store().toggleFacet("region", "CL-RM");
    store().toggleFacet("region", "CL-AN");
    expect(store().selection).toEqual(EVERYTHING);
  });

  it("counts what narrows it", () => {
    store().setQuery("estadio");
    store().setFacet("year", ["1973"]);
    store().setDates({ from: "1973-01-01", to: "1973-12-31" });
    expect(narrowings(store().selection)).toBe(3);
  });

  it("means exactly the events named, and nothing else besides", () => {
    store().setQuery("estadio");
    store().setIds(["a"]);
    expect(store().selection).toEqual({ ...EVERYTHING, ids: ["a"] });
  });
});
