// The frame after the first one, as Shopbell's window says it.
requestAnimationFrame(() => requestAnimationFrame(() => void globalThis.__TAURI_INTERNALS__.invoke("usable")));
