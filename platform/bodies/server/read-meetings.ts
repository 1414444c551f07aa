import { ok, type Refusal, type Result, refuse } from "@omforent/kernel";
import { readCsv } from "../../cooperations/server/index.ts";
import {
  type Body,
  type BodyId,
  bodyInTitle,
  bodyNamed,
  type Meeting,
  readCalendar,
  readPlanRows,
} from "../domain/index.ts";

export type MeetingFile = {
  readonly format: "icalendar" | "csv";
  readonly text: string;
  /** Everything in the file is this body's; null: each row or title says whose it is. */
  readonly body: BodyId | null;
  /** Of a calendar: only what has this in its title. */
  readonly titleHas: string | null;
};

export type ReadMeetings = {
  readonly of: ReadonlyMap<BodyId, readonly Meeting[]>;
  readonly unread: readonly Refusal[];
};

/** The meetings of a file, by body. Refusals: those of reading a calendar or a table. */
export const readMeetings = (file: MeetingFile, bodies: readonly Body[]): Result<ReadMeetings> =>
  file.format === "csv" ? fromTable(file, bodies) : fromCalendar(file, bodies);

function fromCalendar({ text, body, titleHas }: MeetingFile, bodies: readonly Body[]): Result<ReadMeetings> {
  const read = readCalendar(text);
  if (!read.ok) return read;
  const of = new Map<BodyId, Meeting[]>();
  const unread: Refusal[] = [...read.value.unread];
  for (const { uid, date, time, cancelled, title, line } of read.value.events) {
    if (titleHas !== null && !title.toLowerCase().includes(titleHas.toLowerCase())) continue;
    const whose = body ?? bodyInTitle(bodies, title);
    if (whose === null) unread.push(refuse("meeting/unknown-body", { row: line, name: title.slice(0, 80) }).refusal);
    else add(of, whose, { uid: uid.slice(0, 300), date, time, cancelled, paperDeadline: null });
  }
  return ok({ of, unread });
}

function fromTable({ text, body }: MeetingFile, bodies: readonly Body[]): Result<ReadMeetings> {
  const table = readCsv("møteplan.csv", Buffer.from(text, "utf8"));
  if (!table.ok) return table;
  const rows = table.value.rows.map(({ cells }) => cells);
  const read = readPlanRows(rows, (name) => (name === "" ? body : bodyNamed(bodies, name)));
  if (!read.ok) return read;
  const of = new Map<BodyId, Meeting[]>();
  for (const { body: whose, meeting } of read.value.meetings)
    if (body === null || whose === body) add(of, whose, meeting);
  return ok({ of, unread: read.value.unread });
}

function add(of: Map<BodyId, Meeting[]>, body: BodyId, meeting: Meeting): void {
  const meetings = of.get(body);
  if (meetings) meetings.push(meeting);
  else of.set(body, [meeting]);
}
