import type { Balance, HostBalance, ParticipantBalance, Publication } from "@omforent/fairness";
import { ok } from "@omforent/kernel";
import { type BalanceAnswer, balanceCommand } from "../../platform/distribution-keys/server/commands/index.ts";
import { formatChangeBare } from "../../platform/kernel/domain/format-money.ts";
import { formatCount, formatDecimal } from "../../platform/kernel/domain/format-number.ts";
import type { Command } from "../command.ts";
import { readDocument } from "../read-document.ts";
import { table } from "../table.ts";
import type { Words } from "../words.ts";

/** `omforent balance DATA.json [--publish [--threshold N]]` */
export const balance: Command = {
  options: { values: ["threshold"], flags: ["publish"] },
  positionals: { least: 1, most: 1, named: "DATA.json" },
  run: async ({ positionals: [file = "-"], values, flags }) => {
    const document = await readDocument(file);
    if (!document.ok) return document;
    const answer = balanceCommand(document.value, {
      publish: flags.has("publish"),
      threshold: values.get("threshold"),
    });
    return answer.ok ? ok({ json: answer.value.output, text: (words) => asText(answer.value, words) }) : answer;
  },
};

function asText({ balances: { together, years }, publication }: BalanceAnswer, words: Words): string {
  if (publication) return publishedText(publication, words);
  return [
    balanceText(together, words),
    ...years.map(({ year, balance: one }) => `${words.say("balance.year", { year })}\n\n${balanceText(one, words)}`),
    words.say(together.designEffect === null ? "balance.assumes-independent" : "balance.counts-persons", {
      effect: ratio(together.designEffect, words),
    }),
  ].join("\n\n");
}

/** What is left out is «:», as in official statistics; it says nothing about how many there were. */
function publishedText({ participants, events }: Publication, words: Words): string {
  const { say, language } = words;
  const columns = [
    { heading: say("balance.participant"), align: "left" },
    { heading: say("balance.pays"), align: "right" },
    { heading: say("balance.events"), align: "right" },
    { heading: say("balance.gets"), align: "right" },
    { heading: say("balance.ratio"), align: "right" },
    { heading: say("balance.verdict"), align: "left" },
  ] as const;
  const rows = participants.map(({ id, payShare, count, useShare, ratio: found, verdict: judged }) => [
    id,
    percent(payShare, words),
    count === null ? ":" : formatCount(count, language),
    useShare === null ? ":" : percent(useShare, words),
    found === null ? ":" : ratio(found, words),
    judged === null ? ":" : say(`balance.${judged}`),
  ]);
  const foot = ["", "", events === null ? ":" : formatCount(events, language), "", "", ""];
  return [table(columns, rows, foot), say("balance.published")].join("\n\n");
}

const balanceText = (one: Balance, words: Words): string =>
  [participantsTable(one, words), overallText(one, words), ...(one.host ? [hostText(one.host, words)] : [])].join(
    "\n\n",
  );

function participantsTable({ participants }: Balance, words: Words): string {
  const { say, language } = words;
  const hasAmounts = participants.some(({ skew }) => skew !== null && skew.amount !== null);
  const columns = [
    { heading: say("balance.participant"), align: "left" },
    { heading: say("balance.pays"), align: "right" },
    { heading: say("balance.gets"), align: "right" },
    { heading: say("balance.ratio"), align: "right" },
    { heading: say("balance.interval"), align: "right" },
    ...(hasAmounts ? [{ heading: say("balance.skew"), align: "right" as const }] : []),
    { heading: say("balance.verdict"), align: "left" },
  ] as const;
  const rows = participants.map((one) => [
    one.id,
    percent(one.payShare, words),
    one.useShare === null ? "–" : percent(one.useShare, words),
    ratio(one.ratio, words),
    interval(one.interval, words),
    ...(hasAmounts ? [one.skew?.amount == null ? "–" : formatChangeBare(one.skew.amount, language)] : []),
    verdict(one, words),
  ]);
  return table(columns, rows);
}

/** The verdict in words; where nobody can tell, how many events it would take. */
const verdict = (
  { verdict: found, eventsNeeded }: Pick<ParticipantBalance, "verdict" | "eventsNeeded">,
  { say, language }: Words,
): string =>
  found === "cannot-tell" && eventsNeeded !== null
    ? say("balance.cannot-tell-needs", { events: formatCount(eventsNeeded, language) })
    : say(`balance.${found}`);

/** In words with the chance, never a bare p-value. */
const overallText = ({ overall: { p }, events }: Balance, words: Words): string =>
  words.say(p <= 0.05 ? "balance.overall-differs" : "balance.overall-cannot-tell", {
    chance: percent(p, words),
    events: formatCount(events, words.language),
  });

const hostText = (host: HostBalance, words: Words): string =>
  words.say("balance.host", {
    host: host.id,
    ratio: ratio(host.ratio, words),
    interval: interval(host.interval, words),
    verdict: verdict(host, words),
  });

const ratio = (value: number | null, { language }: Words): string =>
  value === null ? "–" : formatDecimal(value.toFixed(2), language);
const interval = (bounds: readonly [number, number] | null, words: Words): string =>
  bounds === null ? "–" : `${ratio(bounds[0], words)}–${ratio(bounds[1], words)}`;
const percent = (value: number, { language }: Words): string =>
  `${formatDecimal((100 * value).toFixed(1), language)}${language === "en" ? "%" : "\u00a0%"}`;
