/** The carts a customer sent, in the customer's pane. */
import { commandId, expect, picture, test } from "./desk";
import { message, openChat } from "./moves";

const NAME = "Pirkko Paljon-Tilaava";
const FROM = "358401110009";

test("a customer's carts are listed with what they come to, and lead to their messages", async ({ desk, shop }) => {
  const line = (product: string, quantity: number, item_price: number, currency = "EUR"): object => ({
    product_retailer_id: product,
    quantity,
    item_price,
    currency,
  });
  await desk.customerWrites(FROM, NAME, "Tilaisin vähän");
  await openChat(shop, NAME);
  const pane = shop.getByRole("complementary", { name: "Customer" });
  if ((await pane.count()) === 0) await shop.keyboard.press("Control+i");
  await expect(pane).toBeVisible();
  const part = pane.getByRole("region", { name: "Orders" });
  await expect(part, "nothing stands there without a cart").toHaveCount(0);
  const carts = [
    [line("korvapuusti", 12, 3.5), line("mustikkapiirakka-iso-gluteeniton", 1, 28)],
    [line("kahvi-500g", 2, 9.9), line("kaffe", 1, 120, "SEK")],
    [line("pulla", 1, 2)],
    [line("pulla", 5, 2)],
  ];
  const { now } = await desk.call<{ now: number }>("shop", {});
  await desk.webhook({
    contacts: [{ profile: { name: NAME }, wa_id: FROM }],
    messages: carts.map((product_items, index) => ({
      from: FROM,
      id: `wamid.order-${index}`,
      timestamp: String(Math.floor(now / 1000) + index),
      type: "order",
      order: { catalog_id: "1", product_items },
    })),
  });
  await expect(part.getByRole("listitem")).toHaveCount(3);
  await expect(part.getByRole("listitem").first()).toContainText("5 × pulla");
  await expect(part.getByRole("listitem").first()).toContainText("€10.00");
  await expect(part.getByRole("listitem").nth(2)).toContainText("€19.80 + SEK 120.00");
  await part.getByRole("button", { name: "Show all 4" }).click();
  await expect(part.getByRole("listitem")).toHaveCount(4);
  await expect(part).toContainText("Together");
  await expect(part).toContainText("€101.80 + SEK 120.00");
  await part.scrollIntoViewIfNeeded();
  await picture(shop, "orders-pane-light");
  const settings = await desk.call("settings", {});
  await desk.call("set_settings", { command_id: commandId(), settings: { ...settings, theme: "dark" } });
  await expect(shop.locator("html")).toHaveAttribute("data-theme", "dark");
  await picture(shop, "orders-pane-dark");
  await part.getByRole("button", { name: /korvapuusti/ }).click();
  await expect(message(shop, "korvapuusti")).toBeFocused();
});
