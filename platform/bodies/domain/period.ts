import type { PlainDate } from "@omforent/kernel";

/** From and to, both days included; `to` null: no end is set. */
export type Period = { readonly from: PlainDate; readonly to: PlainDate | null };

export const within = ({ from, to }: Period, date: PlainDate): boolean => from <= date && (to === null || date <= to);

export const overlaps = (a: Period, b: Period): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
