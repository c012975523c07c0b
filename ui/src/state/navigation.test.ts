import { beforeEach, describe, expect, it } from "vitest";
import { go, goBack, goForward, resetNavigation, useNavigation } from "./navigation";

const place = () => useNavigation.getState().place;

describe("navigation", () => {
  beforeEach(resetNavigation);

  it("goes back and forward through records and parts", async () => {
    await go("measures");
    await go("measures", "m1");
    await goBack();
    expect(place()).toEqual({ part: "measures", record: null });
    await goBack();
    expect(place()).toEqual({ part: "abuses", record: null });
    await goForward();
    await goForward();
    expect(place()).toEqual({ part: "measures", record: "m1" });
    await goForward();
    expect(place(), "there is nothing further").toEqual({ part: "measures", record: "m1" });
  });

  it("forgets what lay ahead once the user goes elsewhere", async () => {
    await go("map");
    await goBack();
    await go("coverage");
    await goForward();
    expect(place()).toEqual({ part: "coverage", record: null });
  });
});
