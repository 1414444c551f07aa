import { fractions } from "@omforent/kernel";
import type { ShareRule } from "../key.ts";
import { participantIn, whoIn } from "./read-names.ts";
import { countIn, shareIn, wholeIn } from "./read-numbers.ts";
import { readingIn } from "./read-reading.ts";
import type { ReadingContext } from "./reading-context.ts";
import { type Part, partOf, partsOf } from "./tree.ts";

/** A rule with what changes it: "30 % likt og 70 % etter folketall, men minst 5 % på hver". */
export function ruleIn(part: Part, context: ReadingContext): ShareRule {
  const base = partOf(part, "base")!.parts[0]!;
  let rule = base.rule === "phaseIn" ? phaseInIn(base, context) : plainIn(base, context);
  for (const { parts } of partsOf(part, "adjustment")) rule = context.at(part, adjusted(rule, parts[0]!, context));
  return rule;
}

function phaseInIn(part: Part, context: ReadingContext): ShareRule {
  const { from, to, count, year } = part.slots;
  return context.at(part, {
    kind: "phase-in",
    from: plainIn(from!, context),
    to: plainIn(to!, context),
    firstYear: wholeIn(year!, context),
    years: countIn(count!, context),
  });
}

function plainIn(part: Part, context: ReadingContext): ShareRule {
  const [said] = part.parts;
  if (said!.rule === "table") return tableIn(said!, context);
  if (said!.rule === "weighted") return weightedIn(said!, context);
  return simpleIn(said!, context);
}

function tableIn(part: Part, context: ReadingContext): ShareRule {
  const shares = partsOf(part, "entry").map((entry) =>
    context.at(entry, {
      participant: participantIn(entry.slots.participant!, context),
      share: shareIn(entry.slots.share!, context),
    }),
  );
  return context.at(part, { kind: "table", shares });
}

function weightedIn(part: Part, context: ReadingContext): ShareRule {
  const parts = partsOf(part, "part").map((one) =>
    context.at(one, { weight: shareIn(one.parts[0]!, context), rule: simpleIn(one.parts[1]!, context) }),
  );
  return context.at(part, { kind: "weighted", parts });
}

function simpleIn(part: Part, context: ReadingContext): ShareRule {
  if (part.rule === "reading") return context.at(part, { kind: "measure", figure: readingIn(part, context) });
  if (part.rule === "onParticipant") {
    const shares = [{ participant: participantIn(part.slots.participant!, context), share: fractions.one }];
    return context.at(part, { kind: "table", shares });
  }
  const said = part.parts.find(({ rule }) => rule !== "filler")!;
  if (said.rule === "enclosed") return ruleIn(partOf(said, "rule")!, context);
  const { reading } = said.slots;
  if (reading) return context.at(part, { kind: "measure", figure: readingIn(reading, context) });
  return context.at(part, { kind: "equal" });
}

function adjusted(rule: ShareRule, part: Part, context: ReadingContext): ShareRule {
  const { slots } = part;
  switch (part.rule) {
    case "surcharge":
    case "rebate": {
      const share = shareIn(slots.share!, context);
      const factor = (part.rule === "surcharge" ? fractions.add : fractions.subtract)(fractions.one, share);
      return { kind: "adjusted", rule, who: whoIn(slots.who!, context), factor: context.at(part, factor) };
    }
    case "proRataDays":
      return { kind: "pro-rata", by: "days", rule };
    case "proRataMonths":
      return { kind: "pro-rata", by: "months", rule };
    default: {
      const { minimum, maximum } = part.parts[0]!.slots;
      return {
        kind: "limited-shares",
        rule,
        minimum: minimum ? shareIn(minimum, context) : null,
        maximum: maximum ? shareIn(maximum, context) : null,
      };
    }
  }
}
