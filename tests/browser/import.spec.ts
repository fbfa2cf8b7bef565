/** Bringing people in: a file is dropped, looked at, mended, brought in, and taken back. */
import { expect, test } from "./desk";
import { beyond } from "./fits";

const FILE = [
  "Puhelin;Nimi;Kieli;Lupa;Vanha nro",
  "040 123 4567;Leena Virtanen;fi;kassa 3/2025;1",
  "00358 50 7771212;Juhani Mäki;fi;kassa 5/2025;2",
  "3.58401E+11;Sanna Koski;fi;verkko;3",
  "+55 11 98765-4321;Ana Ribeiro;pt;verkko;4",
  "+55 11 8765-4321;Ana Ribeiro;pt;verkko;5",
  "09 1234;Olli Aho;fi;kassa 1/2025;6",
  "040-555 0101;Karin Ek;sv;;7",
  "358 44 999 0102;نور حداد;ar;kassa 6/2025;8",
].join("\r\n");

test("a file is dropped, looked at, mended, brought in and taken back", async ({ shop }) => {
  await shop.evaluate(() => (location.hash = "#import"));
  await expect(shop.getByRole("heading", { name: "Drop a file here" })).toBeVisible();
  await shop.locator("input[type=file]").setInputFiles({
    name: "asiakkaat-2025.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(FILE),
  });
  await expect(shop.getByRole("combobox", { name: "Puhelin becomes" })).toHaveValue("as:phone");
  await expect(shop.getByRole("combobox", { name: "Vanha nro becomes" })).toHaveValue("as:out");
  await expect(shop.getByRole("tab", { name: /New/ })).toContainText("5");
  await expect(shop.getByRole("row", { name: /^2 Leena Virtanen/ })).toBeVisible();
  await expect(shop.getByRole("tab", { name: /Left out/ })).toContainText("2");
  await expect(shop.getByText("Nothing is sent by bringing people in.")).toBeVisible();

  for (const theme of ["light", "dark"]) {
    await shop.evaluate((to) => (document.documentElement.dataset.theme = to), theme);
    await shop.screenshot({ path: `test-results/import-${theme}.png` });
  }
  await shop.evaluate(() => (document.documentElement.dataset.theme = "light"));
  await shop.setViewportSize({ width: 640, height: 800 });
  expect(await beyond(shop), "nothing sticks out of a narrow window").toEqual([]);
  await shop.screenshot({ path: "test-results/import-640.png" });
  await shop.setViewportSize({ width: 1280, height: 800 });

  await shop.getByRole("tab", { name: /Left out/ }).click();
  await expect(shop.getByText("The spreadsheet cut off the last digits.").first()).toBeVisible();
  await shop.screenshot({ path: "test-results/import-refused.png" });
  const number = shop.getByRole("textbox", { name: "Number for Sanna Koski" });
  await number.fill("12");
  await number.press("Enter");
  await expect(shop.getByText("This number does not work either.")).toBeVisible();
  await number.fill("040 765 4321");
  await number.press("Enter");
  await expect(shop.getByRole("tab", { name: /Left out/ })).toContainText("1");

  await shop.getByRole("radio", { name: "Nobody yet, I will ask them" }).check();
  await expect(shop.getByText("No offers go to them until they agree.")).toBeVisible();
  await shop.getByRole("button", { name: /^Bring in \d/ }).click();
  await expect(shop.getByRole("heading", { name: /rows came in/ })).toBeVisible();
  await shop.screenshot({ path: "test-results/import-done.png" });
  await shop.getByRole("button", { name: "Undo all of it" }).click();
  await expect(shop.getByRole("heading", { name: "It was taken back." })).toBeVisible();
});

test("pasted cells are read, and left again", async ({ shop }) => {
  await shop.evaluate(() => (location.hash = "#import"));
  await shop.getByRole("button", { name: "Paste cells" }).click();
  await shop.getByRole("textbox", { name: "Cells from a spreadsheet" }).fill("Nimi\tPuhelin\nLeena\t0401234567");
  await shop.getByRole("button", { name: "Read them" }).last().click();
  await expect(shop.getByRole("tab", { name: /New/ })).toContainText("1");
  await shop.getByRole("button", { name: "Cancel" }).click();
  await expect(shop.getByRole("heading", { name: "Drop a file here" })).toBeVisible();
});

test("what is no table ends in a sentence", async ({ page, desk }) => {
  // The browser itself logs that the shop refused it: the page is not the one that watches its log.
  await page.goto(desk.ready.ui);
  await page.evaluate(() => (location.hash = "#import"));
  await page.locator("input[type=file]").setInputFiles({
    name: "asiakkaat.xlsx",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7 and so on"),
  });
  await expect(page.getByRole("alert")).toContainText("cannot be read as a list of customers");
});

test("the customers lead to it, and it leads back", async ({ shop }) => {
  // Keys are heard once the window stands.
  await expect(shop.getByRole("option").first()).toBeVisible();
  await shop.keyboard.press("Control+6");
  await expect(shop.getByRole("heading", { name: "Customers", exact: true })).toBeVisible();
  await shop.getByRole("button", { name: "Bring in a file" }).click();
  await expect(shop.getByRole("heading", { name: "Bring in customers" })).toBeVisible();
  await expect(shop.getByRole("navigation").getByRole("button", { name: /^Customers/ })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await shop.screenshot({ path: "test-results/import-start.png" });
  await shop.getByRole("button", { name: "Back to the customers" }).click();
  await expect(shop.getByRole("button", { name: "Bring in a file" })).toBeVisible();
  await shop.screenshot({ path: "test-results/import-customers.png" });
});
