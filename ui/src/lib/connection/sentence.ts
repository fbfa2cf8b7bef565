/** What is said of a link of the connection. */
import type { AddressFailure, Arrival, Link, PointedHere, Unasked } from "../../backend/bindings";
import { shop } from "../reads/shop.svelte";
import { sentences } from "../shell/catch-up";
import { bytes, longWhen } from "../words/format";
import { t } from "../words/words.svelte";

const MINUTE = 60_000;

export function sentence({ fact, light }: Link): string {
  switch (fact.link) {
    case "token":
      if (fact.unasked) return unasked(fact.unasked);
      if (!fact.works) return t("link-token-dead");
      if (fact.missing.length > 0) return t("link-token-missing", { missing: fact.missing.join(", ") });
      if (fact.ends_at === null) return t("link-token-good");
      return t(light === "good" ? "link-token-until" : "link-token-soon", {
        when: longWhen(fact.ends_at, shop.now()),
      });
    case "number":
      return fact.unasked ? unasked(fact.unasked) : t(`link-number-${fact.want}`, { word: fact.word });
    case "message_events":
      if (fact.unasked) return unasked(fact.unasked);
      if (!fact.subscribed) return t("link-message_events-unsubscribed");
      return fact.arrival.to === "here" ? t("link-message_events-good") : arrival(fact.arrival);
    case "account_events": {
      if (fact.unasked) return unasked(fact.unasked);
      const said = fact.arrival.to === "here" ? [] : [arrival(fact.arrival)];
      if (fact.missing.length > 0 && fact.arrival.to !== "nowhere")
        said.push(t("link-account_events-missing", { missing: fact.missing.join(", ") }));
      return said.length === 0 ? t("link-account_events-good") : said.join(" ");
    }
    case "address":
      if (fact.unasked) return unasked(fact.unasked);
      if (fact.failure) return noWayIn(fact.failure, fact.host);
      return fact.inside ? t("link-address-inside") : t("link-address-good", { host: fact.host });
    case "clock": {
      if (fact.unasked) return unasked(fact.unasked);
      const minutes = Math.round(Math.abs(fact.ahead) / MINUTE);
      if (minutes === 0) return t("link-clock-good");
      return t(fact.ahead > 0 ? "link-clock-ahead" : "link-clock-behind", { minutes });
    }
    case "silent":
      return fact.count === 0 ? t("link-silent-none") : t("link-silent-some", { count: fact.count });
    case "sending":
      if (fact.meta_code !== null) return t("link-sending-refused", { code: String(fact.meta_code) });
      if (fact.not_sure > 0) return t("link-sending-unsure", { count: fact.not_sure });
      if (fact.unreachable) return t("banner-unreachable", { waiting: fact.waiting });
      return fact.waiting > 0 ? t("link-sending-waiting", { waiting: fact.waiting }) : t("link-sending-good");
    case "receiver":
      return t("link-receiver-text", { port: String(fact.port) });
    case "last_event":
      return fact.at === null
        ? t("link-last_event-none")
        : t("link-last_event-at", { when: longWhen(fact.at, shop.now()) });
    case "catch_up":
      return fact.last === null ? t("link-catch_up-none") : sentences(fact.last, shop.now()).join(" ");
    case "signature":
      return fact.refused === 0 ? t("link-signature-good") : t("link-signature-refused", { count: fact.refused });
    case "set_aside":
      return fact.count === 0 ? t("link-set_aside-none") : t("link-set_aside-some", { count: fact.count });
    case "other_numbers":
      return fact.count === 0 ? t("link-other_numbers-none") : t("link-other_numbers-some", { count: fact.count });
    case "database":
      if (!fact.writable) return t("link-database-stuck");
      return `${t("link-database-text", { size: bytes(fact.bytes) })} ${fact.encrypted ? t("link-database-encrypted") : t("link-database-plain")}`;
  }
}

/** Why a link is not known. */
function unasked(why: Unasked): string {
  return why.why === "refused" ? t("link-unasked-refused", { code: String(why.code) }) : t(`link-unasked-${why.why}`);
}

function arrival(to: Exclude<Arrival, { to: "here" }>): string {
  return to.to === "elsewhere" ? t("link-elsewhere", { host: to.host }) : t("link-nowhere");
}

function noWayIn(failure: AddressFailure, host: string): string {
  if (failure.why === "status") return t("link-address-status", { host, status: String(failure.status) });
  return failure.why === "not_asked" ? t("link-address-not_asked") : t(`link-address-${failure.why}`, { host });
}

/** What came of having Meta send everything here. */
export function pointed(outcome: PointedHere): string {
  switch (outcome.outcome) {
    case "done":
      return t("connection-point-done");
    case "not_proved":
      return t("connection-point-not_proved");
    case "not_done":
      return outcome.unasked.why === "refused"
        ? t("connection-point-refused", { code: String(outcome.unasked.code) })
        : t("connection-point-unreachable");
  }
}
