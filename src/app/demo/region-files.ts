import { join } from 'node:path';
import type { RegionSummary } from '../../synth/region.ts';
import type { HandedOver } from '../gateway-process.ts';

/** Everything that a region's institutions hand over. */
export function deliveriesOf(folder: string, { institutions }: RegionSummary): readonly HandedOver[] {
  return institutions.flatMap(({ code, deliveries }) =>
    deliveries.map(({ format, path }) => ({
      institution: code,
      format,
      path: join(folder, 'institutions', code, path),
    })),
  );
}
