import type { MatterWire } from "../../contract.ts";
import { type StandKind, whereEachStands } from "./where-each-stands.ts";

/** One thing on a participant's way: what it did, or what it has yet to do. */
export type WayMark = {
  readonly body: string;
  readonly what: "papers" | "meeting" | "answer" | "decided" | "recommended" | "said";
  /** Null: no plan says when. */
  readonly date: string | null;
  readonly kind: StandKind | "done";
  /** The version that a decision or a view was about, where it is an older one. */
  readonly version: number | null;
};

export type Way = {
  readonly participant: string;
  readonly name: string;
  readonly isOwn: boolean;
  readonly marks: readonly WayMark[];
};

/** Everybody's way to an answer: what is behind and what is ahead, by day; what nobody knows the day of comes last. */
export function waysOf(matter: MatterWire, own: string | null): readonly Way[] {
  return whereEachStands(matter, own)
    .filter(({ how }) => how !== "is-informed")
    .map((stand) => ({
      participant: stand.participant,
      name: stand.name,
      isOwn: stand.participant === own,
      marks: [...behind(matter, stand.participant, stand), ...ahead(matter, stand.participant)].sort(byDate),
    }));
}

type OwnStand = ReturnType<typeof whereEachStands>[number];

function behind(matter: MatterWire, participant: string, stand: OwnStand): readonly WayMark[] {
  const decided = matter.decisions
    .filter((decision) => decision.participant === participant)
    .map((decision): WayMark => {
      const recommends = decision.reasons.some(({ code }) => code === "recommends");
      const isStand = stand.decision?.id === decision.id;
      return {
        body: decision.body,
        what: recommends ? "recommended" : "decided",
        date: decision.date,
        kind: recommends ? (decision.outcome === "rejected" ? "no" : "done") : isStand ? stand.kind : "not-counting",
        version: decision.version === matter.asked.version ? null : decision.version,
      };
    });
  const said = matter.views
    .filter((view) => view.participant === participant)
    .map(
      (view): WayMark => ({
        body: view.body,
        what: "said",
        date: view.on,
        kind: "said",
        version: view.version === matter.asked.version ? null : view.version,
      }),
    );
  return [...decided, ...said];
}

const ahead = (matter: MatterWire, participant: string): readonly WayMark[] => {
  const path = matter.schedule.paths.find((each) => each.participant === participant);
  return path ? marksAhead(path) : [];
};

type Ahead = {
  readonly canBeInTime: string;
  readonly steps: readonly (Pick<WayMark, "body" | "date"> & {
    readonly what: "papers" | "meeting" | "answer";
    readonly because: string;
    readonly done: boolean;
  })[];
};

/** What is still to be done on one way. A paper deadline that nobody has stated has no day. */
export function marksAhead({ canBeInTime, steps }: Ahead): readonly WayMark[] {
  if (canBeInTime === "answered") return [];
  return steps
    .filter(({ done }) => !done)
    .map(({ body, what, date, because }) => ({
      body,
      what,
      date: because === "paper-deadline-unknown" ? null : date,
      kind: "waits",
      version: null,
    }));
}

const byDate = (a: WayMark, b: WayMark): number => ((a.date ?? "9999") < (b.date ?? "9999") ? -1 : 1);
