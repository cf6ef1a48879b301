// Bundles what is in src/ into the folder named on the command line; Maven calls it, see ../pom.xml.
import { build } from 'esbuild';

const [folder] = process.argv.slice(2);
if (!folder) {
  throw new Error('usage: node build.mjs FOLDER');
}
await build({
  entryPoints: ['src/report.js', 'src/drawing.js', 'src/drawing.css'],
  outdir: folder,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'chrome86',
  legalComments: 'eof',
  logLevel: 'warning',
});
