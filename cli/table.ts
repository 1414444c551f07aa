import { oneVisibleLine } from "./visible-text.ts";

export type Column = { readonly heading: string; readonly align: "left" | "right" };

/** Aligned columns for a terminal, two spaces apart. `foot` stands under a line: the sum. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  foot: readonly string[] | null = null,
): string {
  const lines = [columns.map(({ heading }) => heading), ...rows, ...(foot ? [foot] : [])].map((cells) =>
    cells.map(oneVisibleLine),
  );
  const widths = columns.map((_, column) => Math.max(...lines.map((cells) => widthOf(cells[column] ?? ""))));
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  const written = lines.map((cells) =>
    columns
      .map(({ align }, column) => padded(cells[column] ?? "", widths[column]!, align))
      .join("  ")
      .trimEnd(),
  );
  const [heading, ...body] = written;
  const last = foot ? [rule, body.pop()!] : [];
  return [heading, rule, ...body, ...last].join("\n");
}

function padded(text: string, width: number, align: Column["align"]): string {
  const room = " ".repeat(width - widthOf(text));
  return align === "left" ? text + room : room + text;
}

/** Combining marks take no room of their own. */
const widthOf = (text: string): number => [...text.replace(/\p{M}/gu, "")].length;
