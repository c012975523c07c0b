import { beforeEach, describe, expect, it } from "vitest";
import { EVERYTHING, useSelection } from "@/state/selection";
import {
  ALL,
  NONE,
  countOf,
  hasChosen,
  selectionOf,
  toggled,
  useChosen,
  useDropped,
} from "./choice";

beforeEach(() => {
  useSelection.getState().clear();
  useChosen.setState({ chosen: NONE });
});

describe("what is chosen", () => {
  it("is named one by one, or as all but those named", () => {
    const one = toggled(NONE, "a");
    expect([countOf(one, 10), hasChosen(one, "a"), hasChosen(one, "b")]).toEqual([1, true, false]);
    expect(countOf(toggled(one, "a"), 10)).toBe(0);
    const rest = toggled(ALL, "a");
    expect([countOf(rest, 350_000), hasChosen(rest, "a"), hasChosen(rest, "b")]).toEqual([
      349_999,
      false,
      true,
    ]);
    expect(countOf(toggled(rest, "a"), 350_000)).toBe(350_000);
  });

  it("becomes a selection that every view understands", () => {
    const selection = { ...EVERYTHING, query: "estadio", except: ["x"] };
    expect(selectionOf(toggled(NONE, "a"), selection)).toEqual({ ...EVERYTHING, ids: ["a"] });
    expect(selectionOf(ALL, selection)).toEqual(selection);
    expect(selectionOf(toggled(ALL, "a"), selection)).toEqual({
      ...selection,
      except: ["x", "a"],
    });
  });

  it("goes when other events are selected, and says so", () => {
    const { dropped } = useDropped.getState();
    useChosen.setState({ chosen: toggled(NONE, "a") });
    useSelection.getState().setActive("b");
    expect(useChosen.getState().chosen.ids.size, "looking at a row keeps it").toBe(1);
    useSelection.getState().setQuery("estadio");
    expect(useChosen.getState().chosen).toBe(NONE);
    expect(useDropped.getState().dropped).toBe(dropped + 1);
    useSelection.getState().setQuery("nacional");
    expect(useDropped.getState().dropped, "nothing was there to go").toBe(dropped + 1);
  });
});
