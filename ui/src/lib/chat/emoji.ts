/** A hand-picked set for a counter: reactions first, then what shops write. */
export const REACTIONS = ["👍", "❤️", "😂", "😮", "😢", "🙏"] as const;

export const EMOJI = [
  "😀", "😄", "😊", "😉", "😍", "🤗", "🤔", "😅", "😂", "🙂", "😎", "🥳",
  "😮", "😢", "😞", "🙈", "👍", "👎", "👌", "🙏", "👏", "💪", "👋", "🤝",
  "❤️", "💙", "💚", "💛", "✨", "⭐", "🔥", "🎉", "🎁", "🎂", "🌷", "☀️",
  "☕", "🥐", "🍞", "🍰", "🍕", "🥗", "🛍️", "📦", "🚚", "📍", "📅", "⏰",
  "✅", "❌", "❓", "❗", "💶", "🧾", "📞", "📷", "🔧", "🇫🇮", "🇸🇪", "🇪🇺",
] as const;

/** Columns of the grid, for the arrow keys. */
export const COLUMNS = 10;
