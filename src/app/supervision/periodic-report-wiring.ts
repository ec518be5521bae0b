import { z } from 'zod';
import { dayField } from '../../flow/obligations/index.ts';
import { figuresOf, type Period, type PeriodicReportFacts } from '../../flow/supervision/index.ts';
import type { CaseWiring } from '../cases/case-wiring.ts';
import { figureSources } from './figure-sources.ts';

const periodShape = z.strictObject({ from: dayField, until: dayField });

/** A periodic report, tied to the stores: its figures as they are now, when it is composed and when it is composed again. */
export function periodicReportWiring(): Omit<CaseWiring, 'kind'> {
  return {
    facts: async (tx, given, { command, input }): Promise<PeriodicReportFacts> => {
      const data = given?.data as { readonly period: Period } | undefined;
      const period = data === undefined ? periodShape.safeParse(input).data : data.period;
      const isAsked = command === 'open' || command === 'recompose' || command === undefined;
      return { figures: period === undefined || !isAsked ? [] : await figuresOf(figureSources(tx), period) };
    },
  };
}
