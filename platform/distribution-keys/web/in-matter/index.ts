import { addSentences } from "../../../kernel/web/i18n.ts";
import { inMatterSentences } from "./sentences.ts";

/** What a matter's changed text would cost each: fetched when somebody writes one. In the shape that React's `lazy` asks for. */
export async function openKeyEffect() {
  const [{ KeyEffect }] = await Promise.all([import("./key-effect.tsx"), addSentences(inMatterSentences)]);
  return { default: KeyEffect };
}

/** As {@link openKeyEffect}, for the figures of a new matter. */
export async function openFiguresFromKey() {
  const [{ FiguresFromKey }] = await Promise.all([import("./figures-from-key.tsx"), addSentences(inMatterSentences)]);
  return { default: FiguresFromKey };
}
