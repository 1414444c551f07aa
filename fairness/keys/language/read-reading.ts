import { parseDate, plainDate } from "@omforent/kernel";
import type { MeasureId, Reading, ReferenceTime } from "../key.ts";
import { measureByUnitIn, measureIn } from "./read-names.ts";
import { countIn, monthIn, wholeIn } from "./read-numbers.ts";
import type { ReadingContext } from "./reading-context.ts";
import { type Part, partOf } from "./tree.ts";

/** "folketall 1. januar i budsjettåret". */
export const readingIn = (part: Part, context: ReadingContext): Reading =>
  readingOf(part, measureIn(partOf(part, "measureName")!, context), context);

/** "innbygger 1. januar i budsjettåret", after a price. */
export const readingByUnitIn = (part: Part, context: ReadingContext): Reading =>
  readingOf(part, measureByUnitIn(partOf(part, "unitName")!, context), context);

function readingOf(part: Part, measure: MeasureId, context: ReadingContext): Reading {
  const time = partOf(part, "time");
  const at = time ? context.at(time, timeIn(time, context)) : ({ kind: "unstated" } as const);
  return context.at(part, { measure, at, unpublished: partOf(part, "newest") ? "newest" : "wait" });
}

function timeIn(part: Part, context: ReadingContext): ReferenceTime {
  const said = part.parts.find(({ rule }) => rule !== "timeWord")!;
  const { slots } = said;
  if (said.rule === "onDate")
    return dateIn(said, wholeIn(slots.year!, context), ...dayIn(slots.day!, context), context);
  if (said.rule === "numericDate") {
    const [year, month, day] = [slots.year!, slots.month!, slots.number!].map((one) => wholeIn(one, context));
    return dateIn(said, year!, month!, day!, context);
  }
  const [month, day] = dayIn(slots.day!, context);
  const years = slots.count ? countIn(slots.count, context) : 0;
  switch (said.rule) {
    case "average":
      return { kind: "average", years, month, day, yearsBefore: lastYearIn(slots.lastYear!, context) };
    case "averageToThisYear":
      return { kind: "average", years, month, day, yearsBefore: 0 };
    case "yearsBefore":
      return { kind: "day", month, day, yearsBefore: years };
    case "yearBefore":
      return { kind: "day", month, day, yearsBefore: 1 };
    default:
      return { kind: "day", month, day, yearsBefore: 0 };
  }
}

const dayIn = ({ slots }: Part, context: ReadingContext): [month: number, day: number] => [
  monthIn(slots.month!, context),
  wholeIn(slots.number!, context),
];

function dateIn(part: Part, year: number, month: number, day: number, context: ReadingContext): ReferenceTime {
  const [yyyy, mm, dd] = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")];
  const date = parseDate(`${yyyy}-${mm}-${dd}`);
  if (date.ok) return { kind: "date", date: date.value };
  context.refuse(part, "date/not-a-date", { text: `${dd}.${mm}.${yyyy}` });
  return { kind: "date", date: plainDate(2000, 1, 1) };
}

function lastYearIn(part: Part, context: ReadingContext): number {
  const [said] = part.parts;
  if (said!.rule === "lastIsYearsBefore") return countIn(said!.slots.count!, context);
  return said!.rule === "lastIsYearBefore" ? 1 : 0;
}
