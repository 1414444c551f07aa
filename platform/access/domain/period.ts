import type { PlainDate } from "@omforent/kernel";

/** Days, both included; `to` null: until further notice; `to` the day before `from`: no day at all. */
export type Period = { readonly from: PlainDate; readonly to: PlainDate | null };

export const includes = ({ from, to }: Period, day: PlainDate): boolean => from <= day && (to === null || day <= to);

const isEmpty = ({ from, to }: Period): boolean => to !== null && to < from;

export const overlap = (a: Period, b: Period): boolean =>
  !isEmpty(a) && !isEmpty(b) && (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

/** Whether the inner period lies wholly within the outer. */
export const within = (inner: Period, outer: Period): boolean =>
  outer.from <= inner.from && (outer.to === null || (inner.to !== null && inner.to <= outer.to));
