import type { Language, Vocabulary } from "@omforent/fairness";
import type { Refusal } from "@omforent/kernel";

type Names = { readonly vocabulary: Vocabulary; readonly ids: readonly string[]; readonly language: Language };

/**
 * A refusal that speaks of participants and measures by name, as the reader knows them, and points at the participant
 * in the document. The ids stay beside: `participantId`, `measureId`.
 */
export function namedRefusal(refusal: Refusal, names: Names): Refusal {
  const { vocabulary, ids, language } = names;
  const { participant, measure } = refusal.params;
  const who = vocabulary.participants.find(({ id }) => id === participant);
  const what = vocabulary.measures.find(({ id }) => id === measure);
  const place = who ? ids.indexOf(who.id) : -1;
  return {
    ...refusal,
    params: {
      ...refusal.params,
      ...(who ? { participant: who.name, participantId: who.id } : {}),
      ...(what ? { measure: what.names[language], measureId: what.id } : {}),
    },
    ...(refusal.path === undefined && place >= 0 ? { path: `participants/${place}` } : {}),
    ...(refusal.because ? { because: refusal.because.map((reason) => namedRefusal(reason, names)) } : {}),
  };
}
