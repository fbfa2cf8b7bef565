/** Finding what was said and who said it, while typing, and going there. */
import { expect, test } from "./desk";
import { AINO, message, row, thread } from "./moves";

test("typing finds messages by their beginnings, and a click shows the message", async ({ shop }) => {
  await expect(row(shop, AINO)).toBeVisible();
  const field = shop.getByRole("textbox", { name: "Search everything" });
  await shop.keyboard.press("Control+f");
  await expect(field).toBeFocused();
  await shop.keyboard.type("mustikkap");
  const found = shop.getByRole("region", { name: "What was found" });
  await expect(found.getByRole("heading", { name: "Messages" })).toBeVisible();
  const hit = found.getByRole("button", { name: /Aino Virtanen.*gluteenitonta/ });
  await expect(hit.locator("mark"), "what matched is marked").toContainText(/mustikkap/i);
  await hit.click();
  await expect(message(shop, "gluteenitonta mustikkapiirakkaa")).toBeFocused();

  await field.press("Escape");
  await expect(field).toHaveValue("");
  await expect(found).toHaveCount(0);
  await expect(row(shop, AINO)).toBeVisible();
});

test("people are found by name and number", async ({ shop }) => {
  await expect(row(shop, AINO)).toBeVisible();
  const field = shop.getByRole("textbox", { name: "Search everything" });
  const found = shop.getByRole("region", { name: "What was found" });
  await field.fill("lindq");
  await expect(found.getByRole("heading", { name: /People/ })).toBeVisible();
  await found
    .getByRole("button", { name: /Elsa Lindqvist/ })
    .first()
    .click();
  await expect(shop.getByRole("region", { name: "Elsa Lindqvist", exact: true })).toBeVisible();
  await field.fill("+3584012345");
  await expect(found.getByRole("button", { name: /Matti Korhonen/ })).toBeVisible();
});

test("a message far back is read, shown in the middle and flashes", async ({ shop, desk }) => {
  const shopNow = await desk.call<{ now: number }>("shop", {});
  const start = Math.floor(shopNow.now / 1000) - 20_000;
  const texts = Array.from({ length: 200 }, (_, index) => (index === 20 ? "kultakalanruoka" : `rivi ${index}`));
  await desk.webhook({
    contacts: [{ profile: { name: "Veikko Vanha" }, wa_id: "358401110001" }],
    messages: texts.map((body, index) => ({
      from: "358401110001",
      id: `wamid.far-${index}`,
      timestamp: String(start + index * 60),
      type: "text",
      text: { body },
    })),
  });
  await row(shop, "Veikko Vanha").click();
  await expect(message(shop, "rivi 199")).toBeInViewport();
  await expect(message(shop, "kultakalanruoka"), "it is beyond what is held").toHaveCount(0);

  await shop.getByRole("textbox", { name: "Search everything" }).fill("kultakala");
  await shop
    .getByRole("region", { name: "What was found" })
    .getByRole("button", { name: /kultakalanruoka/ })
    .click();
  const target = message(shop, "kultakalanruoka");
  await expect(target).toBeInViewport();
  await expect(target).toBeFocused();
  await expect(target, "the eye is led to it").toHaveClass(/flash/);
  await expect(thread(shop).getByText("rivi 21", { exact: true })).toBeInViewport();
  await expect(target).not.toHaveClass(/flash/);
});

test("nothing found says so and offers the way back", async ({ shop }) => {
  await expect(row(shop, AINO)).toBeVisible();
  const field = shop.getByRole("textbox", { name: "Search everything" });
  await field.fill("zzqqxx");
  await expect(shop.getByRole("heading", { name: "Nothing for “zzqqxx”" })).toBeVisible();
  await shop.getByRole("region", { name: "What was found" }).getByRole("button", { name: "Clear the search" }).click();
  await expect(field).toHaveValue("");
  await expect(row(shop, AINO)).toBeVisible();
});

test("signs of the search language are words like any other", async ({ shop }) => {
  await expect(row(shop, AINO)).toBeVisible();
  const field = shop.getByRole("textbox", { name: "Search everything" });
  for (const odd of ['"', "*", "NEAR(", "a AND", "col:x", "'; DROP TABLE message;--"]) {
    await field.fill(odd);
    await expect(shop.getByRole("region", { name: "What was found" })).toBeVisible();
    await expect(shop.getByText("This did not work")).toHaveCount(0);
    await expect(shop.getByRole("region", { name: "What was found" }).getByRole("alert")).toHaveCount(0);
  }
});

test("what a customer writes while one looks is found without typing again", async ({ shop, desk }) => {
  await shop.getByRole("textbox", { name: "Search everything" }).fill("raparperi");
  const found = shop.getByRole("region", { name: "What was found" });
  await expect(found).toContainText("Nothing");
  await desk.customerWrites("358401110002", "Rauha Ranta", "Onko teillä raparperia?");
  await expect(found.getByRole("button", { name: /Rauha Ranta.*raparperia/ })).toBeVisible();

  // Whoever is about to press a line must not press another.
  const first = found.getByRole("button").first();
  await first.hover();
  await desk.customerWrites("358401110003", "Ensio Into", "Raparperia minäkin");
  await shop.waitForTimeout(1_500);
  await expect(found.getByRole("button")).toHaveCount(1);
  await shop.mouse.move(900, 400);
  await expect(found.getByRole("button")).toHaveCount(2);
});
