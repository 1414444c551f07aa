import { ok, type PlainDate, type Refusal, type Result, refuse } from "@omforent/kernel";
import type { BodyId } from "../body.ts";
import type { Meeting } from "./meeting.ts";
import { readWrittenDate } from "./written-date.ts";

/** A meeting from a row, and whose it is. */
export type PlanRow = { readonly row: number; readonly body: BodyId; readonly meeting: Meeting };
export type ReadPlanRows = { readonly meetings: readonly PlanRow[]; readonly unread: readonly Refusal[] };

const headings = {
  date: ["dato", "møtedato", "moetedato", "møte", "date", "meeting"],
  deadline: ["frist", "sakspapirfrist", "frist for sakspapirer", "frist for saker", "innleveringsfrist", "deadline"],
  body: ["organ", "utvalg", "råd", "body"],
} as const;

/**
 * Reads a table with a heading row ("dato", "frist", "organ" in any order; frist may be left out or empty). `bodyOf` finds the body by
 * its written name. A row that cannot be read is listed with its number. Refusals: `meeting/no-rows`, `meeting/no-column`.
 */
export function readPlanRows(
  rows: readonly (readonly string[])[],
  bodyOf: (name: string) => BodyId | null,
): Result<ReadPlanRows> {
  const [head, ...rest] = rows;
  if (!head) return refuse("meeting/no-rows");
  const at = (words: readonly string[]) => head.findIndex((cell) => words.includes(cell.trim().toLowerCase()));
  const [date, deadline, body] = [at(headings.date), at(headings.deadline), at(headings.body)];
  if (date < 0) return refuse("meeting/no-column", { column: "dato", known: headings.date });
  const read = (cells: readonly string[], row: number): Result<PlanRow> => {
    const name = body < 0 ? "" : (cells[body] ?? "").trim();
    const found = bodyOf(name);
    if (found === null) return refuse("meeting/unknown-body", { row, name: name.slice(0, 80) });
    const meeting = meetingOf(cells[date] ?? "", deadline < 0 ? "" : (cells[deadline] ?? ""), row);
    return meeting.ok ? ok({ row, body: found, meeting: meeting.value }) : meeting;
  };
  const results = rest
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ cells, row }) => read(cells, row));
  return ok({
    meetings: results.flatMap((result) => (result.ok ? [result.value] : [])),
    unread: results.flatMap((result) => (result.ok ? [] : [result.refusal])),
  });
}

function meetingOf(written: string, deadline: string, row: number): Result<Meeting> {
  const date = readWrittenDate(written);
  if (!date.ok) return refuse("meeting/not-a-date", { row, text: written.slice(0, 40) });
  let paperDeadline: PlainDate | null = null;
  if (deadline.trim() !== "") {
    const read = readWrittenDate(deadline);
    if (!read.ok) return refuse("meeting/not-a-date", { row, text: deadline.slice(0, 40) });
    if (read.value > date.value)
      return refuse("meeting/papers-after-meeting", { row, date: date.value, paperDeadline: read.value });
    paperDeadline = read.value;
  }
  return ok({ uid: `day:${date.value}`, date: date.value, time: null, paperDeadline, cancelled: false });
}
