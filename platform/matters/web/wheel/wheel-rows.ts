import type { YearWheelWire } from "../../contract.ts";

export type WheelDay = YearWheelWire["days"][number];
export type WheelRow = { readonly id: string; readonly name: string | null; readonly days: readonly WheelDay[] };

/** The days of the year as rows: one for each cooperation, and one for the municipality's own. What has no day comes last in its row. */
export function wheelRows(days: readonly WheelDay[]): readonly WheelRow[] {
  const rows = new Map<string, { id: string; name: string | null; days: WheelDay[] }>();
  for (const day of days) {
    const id = day.cooperation?.id ?? "";
    const row = rows.get(id) ?? { id, name: day.cooperation?.name ?? null, days: [] };
    rows.set(id, row);
    row.days.push(day);
  }
  return [...rows.values()]
    .map((row) => ({ ...row, days: row.days.toSorted(byDay) }))
    .sort((a, b) => Number(a.id === "") - Number(b.id === "") || (a.name ?? "").localeCompare(b.name ?? "", "nb"));
}

const byDay = (a: WheelDay, b: WheelDay): number => ((a.date ?? "9999") < (b.date ?? "9999") ? -1 : 1);

/** The days of each month, and at last those that nobody has set. */
export function byMonth(
  days: readonly WheelDay[],
): readonly { readonly month: string | null; readonly days: readonly WheelDay[] }[] {
  const months = new Map<string, WheelDay[]>();
  for (const day of days.toSorted(byDay)) {
    const month = day.date?.slice(0, 7) ?? "";
    const list = months.get(month);
    if (list) list.push(day);
    else months.set(month, [day]);
  }
  return [...months].map(([month, list]) => ({ month: month || null, days: list }));
}
