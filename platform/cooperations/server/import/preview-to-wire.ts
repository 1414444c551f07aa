import { oreToWire } from "@omforent/kernel";
import type { ImportLineWire, ImportPreviewWire } from "../../contract.ts";
import { columnLetter, type Directory, namedParticipant, type Preview, type PreviewLine } from "../../domain/index.ts";

/** A preview as it is sent; participants by today's names where they are known, else as they are written. */
export function previewToWire(preview: Preview, directory: Directory): ImportPreviewWire {
  const lines = preview.lines.map((line) => lineToWire(line, preview, directory));
  const count = (status: ImportLineWire["status"]): number => lines.filter((line) => line.status === status).length;
  return {
    headings: [...preview.headings],
    headingLine: preview.headingLine,
    mapping: Object.fromEntries(Object.entries(preview.mapping).map(([column, index]) => [column, index ?? null])),
    lines,
    counts: { new: count("new"), duplicate: count("duplicate"), error: count("error") },
  };
}

function lineToWire(line: PreviewLine, { mapping }: Preview, directory: Directory): ImportLineWire {
  const { statements } = line;
  const name = (id: string): string => namedParticipant(directory, id)?.name ?? id;
  return {
    line: line.line,
    status: line.status,
    name: line.name.slice(0, 200),
    participants:
      statements?.participants?.participants.map(({ id }) => name(id)) ?? line.participants.slice(0, 50).map(name),
    form: statements?.form ?? null,
    host: statements?.host ? name(statements.host.id) : null,
    cost: statements?.yearlyCost ? oreToWire(statements.yearlyCost.amount) : null,
    agreement: statements?.agreement ?? null,
    services: (statements?.services ?? []).map(({ text }) => text),
    duplicateOf: [...line.duplicateOf],
    errors: line.faults.map(({ column, refusal }) => {
      const index = column === null ? null : mapping[column];
      return {
        code: refusal.code,
        params: { ...refusal.params },
        ...(refusal.path === undefined ? {} : { path: refusal.path }),
        column,
        columnLetter: index === null || index === undefined ? null : columnLetter(index),
      };
    }),
  };
}
