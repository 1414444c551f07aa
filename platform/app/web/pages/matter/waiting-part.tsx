import { openWaiting } from "../../../../matters/web/index.ts";

const { default: part } = await openWaiting();

/** In the shape that React's `lazy` asks for. */
export default part;
