import { bodySentences } from "../../../../bodies/web/index.ts";
import { addSentences } from "../../../../kernel/web/i18n.ts";
import { matterSentences, WaitingOfMunicipality } from "../../../../matters/web/index.ts";

await Promise.all([matterSentences, bodySentences].map(addSentences));

/** In the shape that React's `lazy` asks for. */
export default WaitingOfMunicipality;
