import { accessSentences, ImpartialityNotice, mySentences } from "../../../../access/web/index.ts";
import { addSentences } from "../../../../kernel/web/i18n.ts";

await Promise.all([accessSentences, mySentences].map(addSentences));

/** In the shape that React's `lazy` asks for. */
export default ImpartialityNotice;
