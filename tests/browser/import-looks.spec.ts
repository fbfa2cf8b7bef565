/** Every step of bringing people in, in every look: a picture for a person's eyes, and what a machine can judge of it. */
import type { Page } from "@playwright/test";

import { commandId, type Desk, expect, picture, test } from "./desk";
import { judge } from "./judge";

const LONG = "Maria-Magdalena Alexandra von Wright-Lagerspetz af Oberschleißheim";

const FILE = [
  "Puhelin;Nimi;Kieli;Lupa;Vanha nro;Asiakkaan syntymäaika tai nimipäivä",
  "040 123 4567;Leena Virtanen;fi;kassa 3/2026;1;1.2.1980",
  "00358 50 7771212;Juhani Mäki;fi;kassa 5/2026;2;",
  "3.58401E+11;Sanna Koski;fi;verkko;3;",
  "+55 11 98765-4321;Ana Ribeiro;pt;verkko;4;",
  "+55 11 8765-4321;Ana Ribeiro;pt;verkko;5;",
  "09 12;Olli Aho;fi;kassa 1/2026;6;",
  "040-555 0101;Karin Ek;sv;;7;",
  "358 44 999 0102;نور حداد;ar;kassa 6/2026;8;",
  `040 555 0103;${LONG};sv;"lomake, joka täytettiin kassalla toukokuussa ja jossa on pitkä perustelu";9;`,
].join("\r\n");

async function shot(page: Page, look: string, view: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await picture(page, `import-${view}-${look}`);
  await judge(page, `${view} in ${look}`);
}

async function choose(desk: Desk, change: Record<string, unknown>): Promise<void> {
  const settings = await desk.call("settings", {});
  await desk.call("set_settings", { command_id: commandId(), settings: { ...settings, ...change } });
}

const brought = (page: Page, name: string, text: string): Promise<void> =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

const LOOKS = [
  { name: "light", settings: { theme: "light" } },
  { name: "dark", settings: { theme: "dark" } },
  { name: "fi", settings: { theme: "light", language: "fi" } },
  { name: "200-per-cent", settings: { theme: "light", text_size: 200 } },
  { name: "rtl", settings: { theme: "light" }, rtl: true },
  { name: "640", settings: { theme: "dark" }, size: { width: 640, height: 720 } },
  { name: "640-200-per-cent", settings: { theme: "light", text_size: 200 }, size: { width: 640, height: 720 } },
];

for (const look of LOOKS) {
  test(`bringing people in, in ${look.name}`, async ({ shop, desk }) => {
    if (look.size) await shop.setViewportSize(look.size);
    await choose(desk, look.settings);
    if (look.rtl) await shop.goto(new URL("/?dir=rtl", desk.ready.ui).href);
    await shop.evaluate(() => (location.hash = "#import"));
    await expect(shop.locator("input[type=file]").first()).toBeAttached();
    await shot(shop, look.name, "start");

    await brought(shop, "asiakkaat-vuodelta-2026-lopullinen-versio-2.csv", FILE);
    await expect(shop.getByRole("row", { name: /^2 Leena Virtanen/ })).toBeVisible();
    await expect(shop.getByRole("progressbar")).toHaveCount(0);
    await shot(shop, look.name, "looked-at");

    await shop.getByRole("tab").last().click();
    await expect(shop.getByRole("row", { name: /Sanna Koski/ })).toBeVisible();
    await shop.getByRole("row", { name: /Sanna Koski/ }).scrollIntoViewIfNeeded();
    await shot(shop, look.name, "left-out");
    await shop.getByRole("tab").nth(1).click();
    await expect(shop.getByRole("row", { name: /^[0-9] Ana Ribeiro/ })).toBeVisible();
    await shot(shop, look.name, "same-person");

    await shop.getByRole("radio").nth(1).check();
    await shop.locator("fieldset textarea").fill("Haluan tarjouksia WhatsAppissa");
    await shop.locator("fieldset").scrollIntoViewIfNeeded();
    await shot(shop, look.name, "why");
    await shop.getByRole("radio").nth(2).check();
    const before = await desk.call<{ open: { import: number } }>("import_open", {});
    await expect
      .poll(async () => (await desk.call<{ open: { why: { way: string } } }>("import_open", {})).open.why.way)
      .toBe("nobody");
    await shop.locator("header button").last().click();
    await expect.poll(async () => (await desk.call<{ open: unknown }>("import_open", {})).open).toBeNull();
    await expect(shop.locator("fieldset")).toHaveCount(0);
    await shot(shop, look.name, "done");
    await desk.call("import_undo", { command_id: commandId(), import: before.open.import });
    await shop.reload();
    await expect(shop.getByRole("listitem").first()).toBeVisible();
    await shot(shop, look.name, "files");
  });
}
