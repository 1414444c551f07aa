import { openEvaluationSection } from "../../../../evaluations/web/index.ts";

const { default: part } = await openEvaluationSection();

/** In the shape that React's `lazy` asks for. */
export default part;
