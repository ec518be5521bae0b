/** Days (numbers) between which the region is watched: from the first until before the last. */
export interface Window {
  readonly from: number;
  readonly until: number;
}
