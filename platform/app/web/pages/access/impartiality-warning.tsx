import { accessSentences, ImpartialityNotice } from "../../../../access/web/index.ts";
import { addSentences } from "../../../../kernel/web/i18n.ts";

await addSentences(accessSentences);

/** In the shape that React's `lazy` asks for. */
export default ImpartialityNotice;
