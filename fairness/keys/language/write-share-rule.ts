import { type Fraction, fractions } from "@omforent/kernel";
import type { ShareRule } from "../key.ts";
import { writeReading } from "./write-reading.ts";
import type { Writer } from "./writer.ts";

/** A rule with what changes it. What changes a rule stands after a comma and holds for all that is before it. */
export function writeRule(rule: ShareRule, writer: Writer): string {
  switch (rule.kind) {
    case "adjusted":
      return `${writeRule(rule.rule, writer)}, ${writeFactor(rule, writer)}`;
    case "limited-shares":
      return `${writeRule(rule.rule, writer)}, ${writeLimits(rule, writer)}`;
    case "pro-rata": {
      const how = writer.phrase(rule.by === "days" ? "proRataDays" : "proRataMonths", {});
      return `${writeRule(rule.rule, writer)}, ${how}`;
    }
    case "phase-in":
      return writer.phrase(
        "phaseIn",
        {
          from: writeEnd(rule.from, writer),
          to: writeEnd(rule.to, writer),
          count: writer.count(rule.years),
          year: String(rule.firstYear),
        },
        rule.years,
      );
    default:
      return writePlain(rule, writer);
  }
}

type Plain = Extract<ShareRule, { kind: "equal" | "measure" | "weighted" | "table" }>;
const isPlain = (rule: ShareRule): rule is Plain => ["equal", "measure", "weighted", "table"].includes(rule.kind);
const isList = (rule: ShareRule) => rule.kind === "weighted" || rule.kind === "table";

function writePlain(rule: Plain, writer: Writer): string {
  switch (rule.kind) {
    case "equal":
      return writer.phrase("equal", {});
    case "measure":
      return writer.phrase("measure", { reading: writeReading(rule.figure, writer) });
    case "weighted":
      return writer.list(rule.parts.map((part) => `${writer.share(part.weight)} ${writePart(part.rule, writer)}`));
    case "table":
      return writer.list(
        rule.shares.map(({ participant, share }) =>
          writer.phrase("entry", { share: writer.share(share), participant: writer.participant(participant) }),
        ),
      );
  }
}

const writePart = (rule: ShareRule, writer: Writer) =>
  isPlain(rule) && !isList(rule) ? writePlain(rule, writer) : `(${writeRule(rule, writer)})`;

/** The rule at an end of a phase-in, as a noun where it is one word: "fra lik fordeling til fordeling etter folketall". */
function writeEnd(rule: ShareRule, writer: Writer): string {
  if (rule.kind === "equal") return writer.phrase("equalAsNoun", {});
  if (rule.kind === "measure") return writer.phrase("measureAsNoun", { reading: writeReading(rule.figure, writer) });
  return isPlain(rule) ? writePlain(rule, writer) : `(${writeRule(rule, writer)})`;
}

function writeFactor({ factor, who }: Extract<ShareRule, { kind: "adjusted" }>, writer: Writer): string {
  const change: Fraction = fractions.subtract(factor, fractions.one);
  return fractions.isNegative(change)
    ? writer.phrase("rebate", { share: writer.share(fractions.negate(change)), who: writer.who(who) })
    : writer.phrase("surcharge", { share: writer.share(change), who: writer.who(who) });
}

function writeLimits({ minimum, maximum }: Extract<ShareRule, { kind: "limited-shares" }>, writer: Writer): string {
  const [least, most] = [minimum && writer.share(minimum), maximum && writer.share(maximum)];
  if (least && most) return writer.phrase("betweenShares", { minimum: least, maximum: most });
  return least ? writer.phrase("atLeastShare", { minimum: least }) : writer.phrase("atMostShare", { maximum: most! });
}
