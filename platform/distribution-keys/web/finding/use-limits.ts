import type { Maximum } from "@omforent/fairness";
import { type Ore, oreFromWire, oreToWire } from "@omforent/kernel";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import type { FairnessState } from "../../domain/alone/index.ts";
import type { ChangeFairness } from "../alone/use-fairness.ts";
import type { Workshop } from "../workshop.ts";

export type Limits = {
  readonly known: readonly Maximum[];
  readonly of: (id: string) => Ore | null;
  readonly set: (id: string, amount: Ore | null) => void;
  readonly isShared: boolean;
  readonly share: (isShared: boolean) => void;
};

/** What each can live with. It stays in this browser until somebody asks to have it in the link. */
export function useLimits({ last }: Workshop, asked: FairnessState, ask: ChangeFairness): Limits {
  const participants = last!.evaluation.shares.map(({ id }) => id);
  const draft = useDraft<Record<string, string>>(`limits.${[...participants].sort().join(".")}`, {});
  const isShared = asked.limits.length > 0;
  const mine = (drafts: Readonly<Record<string, string>>): readonly Maximum[] =>
    participants.flatMap((participant) => {
      const read = oreFromWire(drafts[participant] ?? "");
      return read.ok ? [{ participant, amount: read.value }] : [];
    });
  const known = isShared ? asked.limits.filter((one) => participants.includes(one.participant)) : mine(draft.value);
  return {
    known,
    isShared,
    of: (id) => known.find(({ participant }) => participant === id)?.amount ?? null,
    set: (id, amount) => {
      const next = { ...draft.value, [id]: amount === null ? "" : oreToWire(amount) };
      draft.change(next);
      if (isShared)
        ask({
          limits: [
            ...asked.limits.filter(({ participant }) => participant !== id),
            ...(amount === null ? [] : [{ participant: id, amount }]),
          ],
        });
    },
    share: (wanted) => {
      if (!wanted) draft.change(Object.fromEntries(known.map((one) => [one.participant, oreToWire(one.amount)])));
      ask({ limits: wanted ? known : [] });
    },
  };
}
