import { describe, expect, it } from "vitest";

import { freeName, gapsOf, nextNumber, putGap, runs, wrap } from "./marks";

const apply = (text: string, edit: { from: number; to: number; piece: string }): string =>
  text.slice(0, edit.from) + edit.piece + text.slice(edit.to);

describe("gaps", () => {
  it("are named once each, in their order", () => {
    expect(gapsOf("Hi {{name}}, {{code}} for {{name}} {{ }} {{1")).toEqual(["name", "code"]);
  });
  it("get a space before them only after a word", () => {
    expect(apply("Hi", putGap("Hi", 2, 2, "name"))).toBe("Hi {{name}}");
    expect(apply("Hi ", putGap("Hi ", 3, 3, "name"))).toBe("Hi {{name}}");
    expect(apply("", putGap("", 0, 0, "1"))).toBe("{{1}}");
  });
  it("are numbered on, and named so that no two are alike", () => {
    expect(nextNumber(["1", "2"])).toBe("3");
    expect(nextNumber([])).toBe("1");
    expect(freeName("name", ["name", "name_2"])).toBe("name_3");
  });
});

describe("runs", () => {
  it("say the whole text, whatever lies over it", () => {
    const text = "Hi {{name}}, 20 % off {{code}}";
    const waves = [
      { from: 13, to: 21, tone: "caution" as const },
      { from: 18, to: 30, tone: "danger" as const },
      { from: 3, to: 900, tone: "danger" as const },
    ];
    const cut = runs(text, waves);
    expect(cut.map((run) => run.text).join("")).toBe(text);
    expect(cut.filter((run) => run.gap).map((run) => run.text)).toEqual(["{{name}}", "{{code}}"]);
    expect(cut.find((run) => run.text === "20 % ")?.tone).toBe("caution");
    expect(cut.find((run) => run.text === "off")?.tone).toBe("danger");
    expect(cut.find((run) => run.text === "{{name}}")?.tone, "what reaches beyond the text is of an older one").toBe(
      null,
    );
  });
});

describe("wrap", () => {
  it("puts marks around the words, not around the spaces", () => {
    const text = "say hello now";
    expect(apply(text, wrap(text, 3, 10, "*"))).toBe("say *hello* now");
  });
  it("takes them away again, selected or not", () => {
    const text = "say *hello* now";
    expect(apply(text, wrap(text, 5, 10, "*"))).toBe("say hello now");
    expect(apply(text, wrap(text, 4, 11, "*"))).toBe("say hello now");
  });
  it("leaves the caret between the marks where nothing is selected", () => {
    expect(wrap("a ", 2, 2, "```")).toEqual({ from: 2, to: 2, piece: "``````", select: [5, 5] });
  });
});
