import type { Body } from "../../../bodies/domain/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { MatterWire } from "../../contract.ts";
import {
  mayGiveView,
  mayLeadMatter,
  mayRecommend,
  mayRegisterForOthers,
  mayRegisterOwn,
  maySchedule,
  type Standing,
} from "../../domain/index.ts";
import { heldOf, type StoredMatter } from "../store/stored-matter.ts";

const nothing: MatterWire["may"] = {
  lead: false,
  decide: [],
  decideForOthers: [],
  recommend: [],
  view: [],
  schedule: [],
  confirm: [],
};

/** What the actor may do in a matter, by asking each policy; of bodies, those on somebody's path. */
export function mayDo(actor: Actor, stored: StoredMatter, { bodies }: Standing): MatterWire["may"] {
  if (actor.kind === "nobody") return nothing;
  const { matter } = stored;
  const held = heldOf(stored);
  const lead = mayLeadMatter(actor, held) !== null;
  if (held.sentOn === null) return { ...nothing, lead };
  const onPaths = matter.participations.flatMap(({ path }) => path.flatMap((id) => bodies.get(id) ?? []));
  const those = (may: (body: Body) => unknown) => onPaths.filter((body) => may(body)).map(({ id }) => id);
  const forOthers = mayRegisterForOthers(actor, matter, held) !== null;
  return {
    lead,
    decide: those((body) => mayRegisterOwn(actor, body)),
    decideForOthers: forOthers ? those((body) => !mayRegisterOwn(actor, body)) : [],
    recommend: those((body) => mayRecommend(actor, body)),
    view: those((body) => mayGiveView(actor, matter, body)),
    schedule: those((body) => maySchedule(actor, body)),
    confirm: matter.decisions
      .filter(({ id, body }) => {
        const note = stored.decisions.get(id)?.registeredAs;
        const whose = bodies.get(body);
        return note?.by === "others" && note.confirmed === null && whose && mayRegisterOwn(actor, whose);
      })
      .map(({ id }) => id),
  };
}
