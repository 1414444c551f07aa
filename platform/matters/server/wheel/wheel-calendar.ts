import { readFileSync } from "node:fs";
import { type Calendar, writeCalendar } from "../../../bodies/domain/index.ts";
import { type Language, languages } from "../../../kernel/domain/language.ts";
import { createSentences, type Wording } from "../../../kernel/server/sentences.ts";
import type { WheelDay } from "../../domain/index.ts";
import type { YearWheel } from "./year-wheel.ts";

const wordingIn = (language: Language): Wording =>
  JSON.parse(readFileSync(new URL(`../../locales/calendar/${language}.json`, import.meta.url), "utf8"));

const sentences = createSentences(
  Object.fromEntries(languages.map((language) => [language, [wordingIn(language)]])) as Record<Language, Wording[]>,
);

/** The year as a calendar that others follow; days that are not set are not in it. `address` is where the server's own pages are. */
export function wheelCalendar(
  { participant, name, days }: YearWheel,
  { language, now, address }: { readonly language: Language; readonly now: string; readonly address: string | null },
): string {
  const dated = days.flatMap((day) => (day.date === null ? [] : [{ ...day, date: day.date }]));
  const calendar: Calendar = {
    name: sentences(language, "wheel.calendar", { name }),
    writtenAt: now,
    days: dated.map((day) => ({
      uid: `${[day.date, day.kind, day.about, day.what, day.body?.id ?? "", day.cooperation?.id ?? ""].join("/")}/${participant}@omforent`,
      date: day.date,
      title: titleOf(day, language),
      description: clauseOf(day),
      url: day.kind === "matter" && address !== null ? `${address}/saker/${day.about}` : null,
    })),
  };
  return writeCalendar(calendar);
}

/** «Frist for sakspapirer til Osen formannskap: Ny fordelingsnøkkel (NAV Nord-Fosen)» */
function titleOf({ kind, what, title, words, body, cooperation }: WheelDay, language: Language): string {
  const said =
    words?.[language] ?? sentences(language, `wheel.${kind}.${what}`, { title: title ?? "", body: body?.name ?? "" });
  return cooperation === null ? said : `${said} (${cooperation.name})`;
}

const clauseOf = ({ clause }: WheelDay): string | null => {
  if (clause === null) return null;
  return clause.kind === "law"
    ? [clause.citation.act, clause.citation.section].filter(Boolean).join(" ")
    : `${clause.document} ${clause.place}`;
};
