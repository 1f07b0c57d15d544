/** Playwright as playwright.test.js runs it: one engine, no window. */
export default {
  testDir: '.',
  testMatch: '*.spec.js',
  workers: 1,
  reporter: 'json',
  outputDir: process.env.REDLINE_PLAYWRIGHT_OUTPUT,
  use: {
    launchOptions: {
      executablePath: process.env.REDLINE_CHROMIUM,
      chromiumSandbox: process.getuid?.() !== 0, // it does not work for root
      args: ['--disable-gpu', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    },
    redlineOptions: { channel: 'app', module: new URL('../../../wasm/redline.wasm', import.meta.url).href },
  },
};
