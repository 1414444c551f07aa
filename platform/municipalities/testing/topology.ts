/** A TopoJSON file of one square near Osen, in the quantized form that mapshaper writes, and a smaller layer of counties beside it. */
export const aTopology = (number: string) => ({
  type: "Topology",
  transform: { scale: [0.01, 0.01], translate: [10.5, 64.2] },
  objects: {
    counties: { type: "GeometryCollection", geometries: [] },
    municipalities: {
      type: "GeometryCollection",
      geometries: [{ type: "Polygon", properties: { number }, arcs: [[0]] }],
    },
  },
  arcs: [
    [
      [0, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
      [0, -10],
    ],
  ],
});
