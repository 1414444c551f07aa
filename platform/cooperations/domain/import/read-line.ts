import type { Ore, Refusal, Result } from "@omforent/kernel";
import { ok, ore, oreToWire, refuse } from "@omforent/kernel";
import { readKroner } from "../kroner-text.ts";
import { type Readers, readRegistration, type Statements } from "../register.ts";
import type { ColumnMapping, ImportColumn } from "./columns.ts";
import { isoFromCell } from "./date-cell.ts";
import { readFormWord } from "./form-words.ts";
import { scaleOf, yearIn } from "./heading-scale.ts";
import { splitParticipants, splitServices } from "./split-cell.ts";
import type { Row } from "./table.ts";
import { readYesNo } from "./yes-no.ts";

export type Fault = { readonly column: ImportColumn | null; readonly refusal: Refusal };
/** A line as it was understood. `statements` is null when something is wrong with it. */
export type ReadLine = {
  readonly line: number;
  readonly name: string;
  readonly participants: readonly string[];
  readonly source: string | null;
  readonly statements: Statements | null;
  readonly faults: readonly Fault[];
};

export type LineReaders = Readers & {
  readonly mapping: ColumnMapping;
  readonly headings: readonly string[];
  /** The municipality whose list it is takes part in every line. */
  readonly municipality: string | null;
};

const longestCell = 2000;
const mostParticipants = 400;
const notKnown = new Set(["", "-", "–", "?", "ukjent", "ikke kjent", "ikkje kjent", "vet ikke"]);
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Reads one line of a list. Each fault names its column and what to do; a line with a fault is never imported. */
export function readLine({ line, cells }: Row, readers: LineReaders): ReadLine {
  const faults: Fault[] = [];
  const cell = (column: ImportColumn): string => {
    const index = readers.mapping[column];
    const text = index === null || index === undefined ? "" : (cells[index] ?? "").trim();
    const fault = faultOfCell(text);
    if (fault) faults.push({ column, refusal: fault });
    return fault ? "" : text;
  };
  const take = <Value>(column: ImportColumn, result: Result<Value>): Value | null => {
    if (result.ok) return result.value;
    faults.push({ column, refusal: result.refusal });
    return null;
  };

  const name = cell("name");
  const participants = [...new Set([...own(readers), ...splitParticipants(cell("participants"), readers.resolve)])];
  if (participants.length > mostParticipants)
    faults.push({
      column: "participants",
      refusal: refuse("import/too-many-participants", { most: mostParticipants }).refusal,
    });
  const host = cell("host");
  const costText = cell("cost");
  const draft = {
    name,
    participants: participants
      .slice(0, mostParticipants)
      .map((participant) => ({ participant, role: "participant" as const, from: null, to: null })),
    form: take("form", readFormWord(cell("form"))),
    host: notKnown.has(host.toLowerCase()) ? null : host,
    services: splitServices(cell("services")),
    yearlyCost: notKnown.has(costText.toLowerCase())
      ? null
      : costOf(take("cost", readKroner(costText)), readers, take("costYear", readYear(cell("costYear")))),
    agreement: take("agreement", readYesNo(cell("agreement"))),
    endedOn: endOf(cell("endedOn")),
  };
  const source = cell("source").slice(0, 500) || null;
  const read = readRegistration(draft, readers);
  if (!read.ok)
    for (const refusal of read.refusal.because ?? [read.refusal])
      faults.push({ column: columnOf(refusal.path ?? ""), refusal });
  const statements = read.ok && faults.length === 0 ? read.value : null;
  return { line, name, participants, source, statements, faults };
}

const own = ({ municipality }: LineReaders): readonly string[] => (municipality === null ? [] : [municipality]);

/** A formula would be worked out by the next spreadsheet that opens our export; a value is what we ask for. */
function faultOfCell(text: string): Refusal | null {
  if (control.test(text) || !text.isWellFormed()) return refuse("import/control-character").refusal;
  if (text.length > longestCell) return refuse("import/cell-too-long", { longest: longestCell }).refusal;
  if (/^[=@]/.test(text) || /^[+\u2212-](?=\D)(?!\s|$)/.test(text))
    return refuse("import/formula", { text: text.slice(0, 60) }).refusal;
  return null;
}

function costOf(
  amount: Ore | null,
  { headings, mapping }: LineReaders,
  year: number | null,
): { readonly amount: string; readonly year: number | null } | null {
  if (amount === null) return null;
  const heading = headings[mapping.cost ?? -1] ?? "";
  return { amount: oreToWire(ore(amount * scaleOf(heading))), year: year ?? yearIn(heading) };
}

function readYear(text: string): Result<number | null> {
  if (notKnown.has(text.toLowerCase())) return ok(null);
  return /^\d{4}$/.test(text) ? ok(Number(text)) : refuse("import/not-a-year", { text: text.slice(0, 60) });
}

const endOf = (text: string): string | null =>
  notKnown.has(text.toLowerCase()) || /^(nei|no|løpende|løpande)$/i.test(text) ? null : isoFromCell(text);

function columnOf(path: string): ImportColumn | null {
  const [field = ""] = path.split("/");
  if (path === "yearlyCost/year") return "costYear";
  if (field === "yearlyCost") return "cost";
  return field in columnsOfFields ? (field as ImportColumn) : null;
}
const columnsOfFields = { name: 1, form: 1, host: 1, participants: 1, agreement: 1, services: 1, endedOn: 1 };
