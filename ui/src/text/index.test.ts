import { describe, expect, it } from "vitest";
import { BackendError } from "@/backend";
import { currentText, setLanguage, termId } from "./index";

describe("text tools", () => {
  it("word an error by its code, with its parameters", async () => {
    await setLanguage("en");
    const error = new BackendError({
      code: "dossier-newer",
      message: "error-dossier-newer",
      parameters: [{ name: "version", value: "9" }],
    });
    expect(currentText().error(error)).toContain("newer version of Concord (9)");
    await setLanguage("fr");
    expect(currentText().error(error)).toContain("version plus récente de Concord (9)");
    expect(document.documentElement.lang).toBe("fr");
    await setLanguage("en");
  });

  it("name the field a report means as the form does", () => {
    const error = new BackendError({
      code: "record-invalid",
      message: "error-record-invalid",
      parameters: [
        { name: "kind", value: "act" },
        { name: "field", value: "status_at_end" },
        { name: "fault", value: "missing" },
      ],
    });
    expect(currentText().error(error)).toMatch(/^“State at the end” is missing\./);
  });

  it("leave a name that looks like a number as it is, and count what is counted", () => {
    const told = (code: string, name: string, value: string) =>
      currentText().error(
        new BackendError({ code, message: `error-${code}`, parameters: [{ name, value }] }),
      );
    expect(told("mapping-bundled", "name", "1040")).toMatch(/^1040 is the name/);
    expect(told("export-incomplete", "written", "1040")).toContain("wrote 1,040 rows");
  });

  it("do not hide what has no words", () => {
    expect(currentText().error(new Error("boom"))).toContain("boom");
    const unworded = new BackendError({ code: "brand-new", message: "", parameters: [] });
    expect(currentText().error(unworded)).toContain("brand-new");
  });

  it("make a term's id from any code", () => {
    expect(termId("violation-type", "LIB-01")).toBe("violation-type-LIB-01");
    expect(termId("region", "CL.RM")).toBe("region-CL-RM");
    expect(currentText().term("violation-type", "ZZZ-99")).toBe("ZZZ-99");
    expect(currentText().term("violation-type", "INT-01")).toBe("Torture");
  });
});
