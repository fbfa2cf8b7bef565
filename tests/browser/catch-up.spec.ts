/** After an absence one line says what came, since when, and whether anything is missing. */
import { commandId, expect, picture, test } from "./desk";

const HOUR = 3_600_000;

test("what came in an absence is said in one line, which is put away and kept", async ({ desk, shop }) => {
  await desk.customerWrites("46701740699", "Greta Nyman", "Fredag");
  await desk.conversationWith("Greta Nyman");
  const friday = (await desk.call<{ now: number }>("shop", {})).now;
  await desk.call("move_clock", { command_id: commandId(), by: 62 * HOUR });
  for (const hours of [2, 20, 40]) {
    await desk.customerWrites("46701740699", "Greta Nyman", `Efter ${hours} timmar`, { at: friday + hours * HOUR });
  }
  const line = shop.getByRole("status").filter({ hasText: "since" });
  await expect(line).toContainText(/[3-9] messages since/);
  await expect(line).toContainText("Nothing is missing that we can see.");
  await picture(shop, "catch-up-light");
  await shop.emulateMedia({ colorScheme: "dark" });
  await picture(shop, "catch-up-dark");
  const settings = await desk.call("settings", {});
  await desk.call("set_settings", {
    command_id: commandId(),
    settings: { ...settings, language: "fi", text_size: 200 },
  });
  await expect(shop.getByRole("status").filter({ hasText: "sikäli kuin näemme" })).toBeVisible();
  await picture(shop, "catch-up-finnish-200");
  await desk.call("set_settings", { command_id: commandId(), settings });
  await shop.emulateMedia({ colorScheme: "light" });

  await line.getByRole("button", { name: "Put this line away" }).focus();
  await shop.keyboard.press("Enter");
  await expect(line).toHaveCount(0);
  await shop.keyboard.press("Control+2");
  const kept = shop.locator('[data-link="catch_up"]');
  await expect(kept).toContainText(/[3-9] messages since/);
  await picture(shop, "catch-up-connection-light");
});

test("what may be missing is said", async ({ desk, shop }) => {
  await desk.customerWrites("46701740699", "Greta Nyman", "Före semestern");
  await desk.conversationWith("Greta Nyman");
  const left = (await desk.call<{ now: number }>("shop", {})).now;
  await desk.call("move_clock", { command_id: commandId(), by: 10 * 24 * HOUR });
  await desk.customerWrites("46701740699", "Greta Nyman", "Under semestern", { at: left + 8 * 24 * HOUR });
  await expect(shop.getByRole("status").filter({ hasText: "Meta keeps messages for 7 days" })).toBeVisible();
  await picture(shop, "catch-up-missing-light");
});
