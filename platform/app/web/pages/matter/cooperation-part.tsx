import { openMattersOfCooperation } from "../../../../matters/web/index.ts";

const { default: part } = await openMattersOfCooperation();

/** In the shape that React's `lazy` asks for. */
export default part;
