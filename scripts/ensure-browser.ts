import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const present = () =>
  [process.env['MEGURI_BROWSER'], ...places].find((path) => path !== undefined && existsSync(path));

/**
 * Path of a Chromium for the browser tests: the machine's own, else Debian's, put in place when this process may
 * do so. Undefined, after one line that says what is missing, where there is none.
 */
export function ensureBrowser(): string | undefined {
  const found = present();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('no browser here; installing Debian’s chromium for the browser tests\n');
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
      options,
    );
  }
  const installed = present();
  if (installed === undefined) {
    process.stdout.write(
      'no Chromium here: the browser tests are not run (install it, or set MEGURI_BROWSER)\n',
    );
  }
  return installed;
}
