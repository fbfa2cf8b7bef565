/** Tests read English until they choose another language. */
import { words } from "./words.svelte";

await words.setLanguage("en");
