import { AxeBuilder } from '@axe-core/playwright';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { register } from 'tsx/esm/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StationStatus } from '../../src/app/station-status.ts';
import { stations } from '../../src/flow/stations.ts';

const executablePath = process.env['MEGURI_BROWSER'] ?? '/usr/bin/chromium';
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const words = (ja: string, en: string) => ({ ja, en });
const statuses: readonly StationStatus[] = stations.map(({ id }, index) => ({
  station: id,
  counts: [{ label: words('記録', 'Records'), value: 12_345 * (index + 1) }],
  waiting:
    id === 'review'
      ? [
          {
            who: words('点検担当者2名', 'Two releasers'),
            what: words('提供物の点検', 'Review a package'),
            count: 1,
          },
        ]
      : [],
}));

interface Portal {
  listen(where: { readonly port: number; readonly host: string }): Promise<string>;
  close(): Promise<void>;
}

describe.skipIf(!existsSync(executablePath))('the first page, in a browser', () => {
  let portal: Portal;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    register();
    const module = (await import('../../src/portal/portal.tsx')) as {
      buildPortal: (sources: object) => Promise<Portal>;
    };
    const clock = { now: () => new Date('2026-10-01T03:00:00Z') };
    portal = await module.buildPortal({ clock, statuses: () => Promise.resolve(statuses) });
    address = await portal.listen({ host: '127.0.0.1', port: 0 });
    browser = await chromium.launch({ executablePath, args: flags });
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  it('shows the stations in the order of the flow, and whose turn it is', async () => {
    await page.goto(address);
    const names = await page.getByRole('listitem').getByRole('heading').allTextContents();
    expect(names).toEqual(stations.map(({ japanese }) => japanese));
    const row = page.getByRole('row', { name: /点検担当者2名/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      '点検担当者2名',
      '提供物の点検',
      '出力点検',
      '1',
    ]);
    expect(await page.getByText('令和8年10月1日').count()).toBe(1);
  });

  it.each(['ja', 'en'])('has nothing that axe finds in %s', async (language) => {
    await page.goto(`${address}/?lang=${language}`);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('is walked by keyboard: the first stop skips to the content, then come brand and language', async () => {
    await page.goto(address);
    const stops: (string | null)[] = [];
    for (let press = 0; press < 3; press += 1) {
      await page.keyboard.press('Tab');
      stops.push(await page.locator(':focus').textContent());
    }
    expect(stops).toEqual(['本文へ移動', 'めぐり', 'English']);
  });

  it('does not scroll sideways at 320 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(address);
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('asks nobody else for anything, and runs no script', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(address);
    expect(asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
    expect(await page.locator('script').count()).toBe(0);
  });

  it('says in plain words that a page is not there', async () => {
    const response = await page.goto(`${address}/nowhere`);
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('このページは見つかりません。');
  });

  it('gives its picture to the documents when asked', async () => {
    const folder = process.env['MEGURI_PICTURES'];
    await page.goto(address);
    const picture = await page.screenshot(
      folder === undefined
        ? {}
        : { path: (mkdirSync(folder, { recursive: true }), join(folder, 'stations-ja.png')) },
    );
    expect(picture.byteLength).toBeGreaterThan(10_000);
  });
});
