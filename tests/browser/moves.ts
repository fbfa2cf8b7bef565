/** What a person does in the window again and again, by what is seen: roles and names. */
import { expect, type Locator, type Page } from "@playwright/test";

/** The customer who reads and answers at once. */
export const AINO = "Aino Virtanen";
/** The customer whose window closed before the shop opened. */
export const MATTI = "Matti Korhonen";

/** A customer's line of the list. */
export const row = (page: Page, name: string): Locator => page.getByRole("option", { name: new RegExp(name) });

/** The messages of the open chat. */
export const thread = (page: Page): Locator => page.getByRole("log");

/** Where one writes. */
export const composer = (page: Page, name: string): Locator =>
  page.getByRole("textbox", { name: `Message to ${name}` });

/** One message by its words. */
export const message = (page: Page, words: string): Locator =>
  thread(page).getByRole("article").filter({ hasText: words });

/** Opens a customer's chat with the pointer and waits for its messages. */
export async function openChat(page: Page, name: string): Promise<void> {
  await row(page, name).click();
  await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
  // The list holds still under the pointer; whoever reads a chat has it there.
  await thread(page).hover();
  await expect(thread(page).getByRole("article").first()).toBeVisible();
}

/** Shows a shelf of the list. */
export const chooseShelf = (page: Page, name: string): Promise<void> =>
  page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();

/** Writes and sends with Enter. */
export async function say(page: Page, name: string, words: string): Promise<void> {
  const field = composer(page, name);
  await field.fill(words);
  await field.press("Enter");
  await expect(message(page, words)).toBeVisible();
}

/** The ticks of a message by their word, such as `Read`. */
export const ticks = (page: Page, words: string, word: RegExp): Locator =>
  message(page, words).getByRole("img", { name: word });

/** Opens the practice panel under the awning. */
export async function openPractice(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: /Move the clock/ }).click();
  const panel = page.getByRole("dialog", { name: "Practice shop" });
  await expect(panel).toBeVisible();
  return panel;
}

/** Presses a key until something has the keyboard. */
export async function pressUntil(page: Page, key: string, wanted: Locator, most = 25): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(wanted, `${key} must lead there`).toBeFocused();
}
