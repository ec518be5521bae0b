/** Evidence between pairs of records, one entry per pair, in the order of `left`, `right`. The first record of an entity stands for it. */
export interface LinkageEdges {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Match weight in bits, without the prior. */
  readonly weight: Float64Array;
  readonly probability: Float64Array;
  /** Edge-major: per edge the level of each comparison; 255 where it says nothing. */
  readonly levels: Uint8Array;
  /** 1 where a guard forbids the link whatever its weight. */
  readonly guarded: Uint8Array;
}
