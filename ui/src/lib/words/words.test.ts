import { afterEach, describe, expect, it } from "vitest";

import { ofTheSystem, t, words } from "./words.svelte";

afterEach(() => words.setLanguage("en"));

describe("sentences", () => {
  it("are said in the language that was chosen last", async () => {
    expect(t("rail-inbox")).toBe("Inbox");
    await words.setLanguage("sv");
    expect(t("rail-inbox")).toBe("Inkorg");
    await words.setLanguage("fi");
    expect(t("rail-inbox")).toBe("Saapuneet");
  });

  it("count in each language", async () => {
    expect(t("inbox-unread", { count: 1 })).toBe("1 new message");
    expect(t("inbox-unread", { count: 2 })).toBe("2 new messages");
    await words.setLanguage("sv");
    expect(t("inbox-unread", { count: 1 })).toBe("1 nytt meddelande");
    await words.setLanguage("fi");
    expect(t("inbox-unread", { count: 2 })).toBe("2 uutta viestiä");
  });

  it("follow the system, and are English where it speaks none of them", () => {
    expect(ofTheSystem(["sv-FI", "fi"])).toBe("sv");
    expect(ofTheSystem(["de", "fi-FI"])).toBe("fi");
    expect(ofTheSystem(["de"])).toBe("en");
  });

  it("have a form of their own for nothing at all", () => {
    expect(t("banner-unreachable", { waiting: 0 })).toBe(
      "WhatsApp cannot be reached. What you write waits and goes by itself.",
    );
  });

  it("write amounts in groups, but not what only looks like an amount", () => {
    expect(t("composer-count", { count: 4090, most: 4096 })).toBe("4,090 of 4,096 characters");
    expect(t("banner-code", { code: 131047 })).toBe("Code 131047");
    expect(t("link-receiver-text", { port: 8787 })).toContain("8787");
  });

  it("are not turned around by a name written right to left", () => {
    expect(t("composer-label", { name: "نور" })).toBe("Message to \u2068نور\u2069");
    expect(t("composer-label", { name: "Emma" }), "no marks where none are needed").toBe("Message to Emma");
  });
});
